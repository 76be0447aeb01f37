"""How numbers are written: true minus, thin space in thousands, two significant digits for errors, units always.

    number(12345) "12 345"   percent(0.097) "9.7 %", None "–"   seconds(3.2) "3 s"   about(13_058) "13 k"   level(0.2412) "0.24"
"""
