//! As much of JSON as the data need: no escapes, no literals but numbers.

/// A value.
#[derive(Debug)]
pub(crate) enum Json {
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The value of a whole text.
    pub(crate) fn parse(text: &str) -> Self {
        let (value, rest) = value(text);
        assert_eq!(rest.trim(), "", "after the value");
        value
    }
    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> &Self {
        let Self::Object(entries) = self else { panic!("{self:?} is no object") };
        &entries.iter().find(|(name, _)| name == key).expect(key).1
    }
    pub(crate) fn number(&self) -> f64 {
        let Self::Number(number) = self else { panic!("{self:?} is no number") };
        *number
    }
    pub(crate) fn text(&self) -> &str {
        let Self::Text(text) = self else { panic!("{self:?} is no text") };
        text
    }
    pub(crate) fn list(&self) -> &[Self] {
        let Self::List(list) = self else { panic!("{self:?} is no list") };
        list
    }
}

/// The first value, and what comes after it.
fn value(text: &str) -> (Json, &str) {
    let text = text.trim_start();
    match text.as_bytes()[0] {
        b'"' => {
            let (content, rest) = text[1..].split_once('"').unwrap();
            (Json::Text(content.to_owned()), rest)
        }
        b'[' => {
            let (list, rest) = separated(&text[1..], ']', value);
            (Json::List(list), rest)
        }
        b'{' => {
            let (entries, rest) = separated(&text[1..], '}', |text| {
                let (key, rest) = value(text);
                let (content, rest) = value(rest.trim_start().strip_prefix(':').unwrap());
                ((key.text().to_owned(), content), rest)
            });
            (Json::Object(entries), rest)
        }
        _ => {
            let end = text.find([',', ']', '}']).unwrap_or(text.len());
            (Json::Number(text[..end].trim().parse().unwrap()), &text[end..])
        }
    }
}

/// Items between commas, up to `end`, and what comes after it.
fn separated<T>(text: &str, end: char, item: impl Fn(&str) -> (T, &str)) -> (Vec<T>, &str) {
    let mut items = Vec::new();
    let mut rest = text.trim_start();
    while !rest.starts_with(end) {
        let (next, after) = item(rest.trim_start_matches(','));
        items.push(next);
        rest = after.trim_start();
    }
    (items, &rest[end.len_utf8()..])
}
