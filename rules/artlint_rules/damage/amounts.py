"""Words that stand beside an amount, for the rules about numbers."""

from artlint.text.pattern import pattern

# ISO codes of currencies stand before the amount, as the signs do.
_CODES = (
    "USD|EUR|GBP|CHF|SEK|NOK|DKK|ISK|CZK|PLN|HUF|RON|BGN|RUB|UAH|TRY|TL|ILS|NIS|JPY|CNY|RMB|INR|NGN|ZAR|BRL|MXN|UGX|KES"
)
# A currency directly before an amount.
CURRENCY_BEFORE = pattern(rf"(?:[$€£¥￥₽₴₺₹₩₦₪]|\b(?:{_CODES}|Rs\.?)) ?$")
_MONEY = (
    r"euros?|dollars?|pounds?|francs?|kron[aeo]r?|crowns?|yen|yuan|r(?:o?u)bles?|hryvnias?|z[lł]otys?|forints?|lei|liras?|"
    rf"pesos?|reais|rand|rupees?|naira|shekels?|tenge|dirhams?|riyals?|won|{_CODES}"
)
# Who and what is counted in the news by the thousand.
_COUNTED = (
    "people|persons|inhabitants|residents|citizens|men|women|children|pupils|students|teachers|workers|employees|jobs|soldiers|"
    "troops|officers|policemen|fans|spectators|visitors|tourists|passengers|refugees|migrants|patients|deaths|dead|cases|"
    "infections|victims|votes|voters|members|users|customers|subscribers|copies|homes|houses|households|apartments|flats|"
    "buildings|companies|shops|farms|vehicles|cars|trucks|flights|tests|doses|animals|sheep|trees|participants|demonstrators|"
    "protesters|protestors|prisoners|displaced|unemployed|seats|units|pieces|bottles|tickets|books|shares|families"
)
_SMALL_UNITS = r"square (?:kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet)|hectares?|acres?|kilomet(?:er|re)s?|miles?"
# After a whole number of thousands.
COUNTED_AFTER = pattern(rf" (?:{_COUNTED}|{_MONEY}|{_SMALL_UNITS}|tons?|tonnes?)\b")
# After a number with decimals.
UNIT_AFTER = pattern(
    r" ?%| (?:per ?cent|percentage|thousand|million|billion|trillion|mln|bn|points|times|degrees|seconds?|hours|"
    r"met(?:er|re)s?|inches|grams|kilos?|kilograms?|lit(?:er|re)s?|"
    rf"tons?|tonnes?|{_SMALL_UNITS}|{_MONEY}|km|kg|cm|mm|kW|kWh|MW|GW|GWh|TWh|GHz|MHz|MB|GB)\b| ?°"
)
MONTH_BEFORE = pattern(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? $")
