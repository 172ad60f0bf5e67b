"""Words that tell which country an article speaks of or comes from."""

from artlint.text.pattern import pattern

# Papers, agencies, regions and money; kana.
JAPAN = pattern(
    r"\b(?:Prefecture|prefectural|Shimbun|Shinbun|Kyodo|Japan|Japanese|Tokyo|Osaka|Kyoto|Nagoya|Hokkaido|Kyushu|Fukuoka|Sendai|Hiroshima|yen)\b|[\u3040-\u30ff]"
)
KOREA = pattern(r"\b(?:Korea|Korean|Koreans|Seoul|Busan|Yonhap)\b|[\uac00-\ud7a3]")
CHINA = pattern(r"\b(?:China|Chinese|Xinhua|Beijing|Shanghai|CCTV|Communist Party|yuan)\b")
