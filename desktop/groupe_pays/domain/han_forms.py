"""Traditional characters beside simplified ones: 張偉 and 张伟 are one name. Those of names of people and places."""

from __future__ import annotations

_PAIRS = (
    "張张劉刘陳陈楊杨趙赵黃黄吳吴孫孙鄭郑馮冯蔣蒋韓韩許许鄧邓蕭萧葉叶蘇苏呂吕盧卢賈贾鍾钟譚谭陸陆龐庞龍龙萬万錢钱湯汤嚴严賀贺"
    "賴赖龔龚莊庄顧顾爾尔駱骆關关閻阎單单鄒邹魯鲁韋韦寧宁蘭兰聞闻鄔邬謝谢鄺邝連连馬马喬乔畢毕紀纪項项鮑鲍藍蓝車车顏颜"
    "偉伟國国華华麗丽軍军強强東东傑杰紅红鳳凤雲云飛飞慶庆寶宝義义書书學学興兴業业榮荣煒炜瑋玮婭娅瑩莹穎颖靜静潔洁潤润濤涛"
    "澤泽濱滨淵渊樂乐歡欢愛爱恆恒憲宪應应懷怀陽阳陰阴際际順顺頌颂風风駿骏鵬鹏鴻鸿鶴鹤鷹鹰齡龄貴贵賢贤財财質质賓宾贊赞軒轩"
    "輝辉遠远達达運运進进鋒锋錦锦鋼钢鐵铁銳锐銘铭長长開开閔闵閩闽聖圣聰聪聲声肅肃勝胜勛勋勳勋勵励動动劍剑創创則则剛刚凱凯"
    "億亿儀仪倫伦啟启園园堅坚壽寿夢梦奮奋嬌娇實实尋寻將将導导岡冈峽峡嶺岭師师帥帅廣广彥彦後后從从徵征悅悦戰战揚扬擁拥曉晓"
    "曄晔會会棟栋楨桢楓枫機机權权歲岁氣气決决沖冲漢汉瀾澜為为烏乌無无燦灿燁烨獻献現现瑤瑶璽玺環环瓊琼當当發发盡尽監监碩硕"
    "禮礼禎祯積积穩稳競竞筆笔節节範范簡简純纯紹绍結结綠绿經经維维綱纲緒绪緯纬縣县總总績绩繼继續续羅罗習习聯联臨临舉举艷艳"
    "藝艺蓮莲處处號号衛卫親亲覺觉計计記记訓训詠咏詩诗誠诚語语誼谊調调諾诺謙谦講讲議议護护讓让豐丰賦赋載载輔辅邁迈還还鄉乡"
    "銀银鍵键鎮镇鎧铠鏡镜門门閏闰間间隨随雙双離离電电靈灵韜韬韻韵響响須须預预領领頤颐願愿顯显養养館馆驊骅驍骁驥骥鮮鲜鯤鲲"
    "鳴鸣麥麦黨党點点齊齐遼辽陝陕臺台灣湾濟济廈厦錫锡鹽盐瀋沈區区辦办務务廳厅協协團团醫医貿贸農农產产蘊蕴縱纵織织綺绮緣缘"
)
_SIMPLIFIED = str.maketrans(dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)))


def simplified(text: str) -> str:
    """The text with traditional characters written as they are on the mainland; others stay as they are."""
    return text if text.isascii() else text.translate(_SIMPLIFIED)
