/* What C makes of infinities, zeros and NaN in complex quotients (C11, Annex G), of doubles:
   gcc -std=c11 complex_quotients.c -o complex_quotients && ./complex_quotients > complex_quotients.csv
   The zeros of a result have no sign here. The kept file is that of gcc 12.2, x86-64. */
#include <complex.h>
#include <math.h>
#include <stdio.h>

static void part(double x, char end) {
    if (isnan(x)) printf("NaN");
    else if (isinf(x)) printf(x > 0 ? "inf" : "-inf");
    else printf("%.17g", x == 0 ? 0.0 : x);
    putchar(end);
}

int main(void) {
    double parts[] = {0.0, -0.0, 1.0, -2.0, INFINITY, -INFINITY, NAN};
    puts("a,b,c,d,re,im");
    for (int i = 0; i < 7 * 7 * 7 * 7; i++) {
        volatile double a = parts[i / 343], b = parts[i / 49 % 7], c = parts[i / 7 % 7], d = parts[i % 7];
        if (isfinite(a) && isfinite(b) && isfinite(c) && isfinite(d) && (c != 0 || d != 0)) continue;
        double _Complex quotient = CMPLX(a, b) / CMPLX(c, d);
        double operands[] = {a, b, c, d};
        for (int k = 0; k < 4; k++) {
            if (operands[k] == 0 && signbit(operands[k])) printf("-0,");
            else part(operands[k], ',');
        }
        part(creal(quotient), ',');
        part(cimag(quotient), '\n');
    }
}
