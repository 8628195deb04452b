"""Names of Japanese, Chinese, Korean and Thai people: by the honorific that follows or the title before."""

import re
from collections.abc import Iterator

from classifiers.sensitive.sheet import Sheet

_HAN = "\u3400-\u9fff\u3005"
_JAPANESE_FAMILIES = (
    "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡部 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 "
    "清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 "
    "太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 "
    "宮崎 横山 高木 安藤 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 "
    "野口 武田 松井 千葉 菅原 岩崎 久保 木下 佐野 野村 松尾 市川 菊地 杉本 古川 大西 島田 水野 桜井 高野 吉川 山内 "
    "西田 飯田 菊池 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山"
)
_CHINESE_FAMILIES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范"
    "金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧"
    "蕭葉蘇呂盧鍾譚陸賈韋鄒龍顧"
)
_KOREAN_FAMILIES = (
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현"
)
_BEFORE_SAMA = re.compile(
    rf"((?<![{_HAN}])[{_HAN}]{{2,6}}|(?<![ァ-ヶー])[ァ-ヶー]{{2,10}}(?:・[ァ-ヶー]{{2,10}})?|"
    rf"(?<![{_HAN}])[{_HAN}]{{1,4}} "
    rf"[{_HAN}]{{1,4}}|"
    rf"(?<=[{_HAN}])(?:{'|'.join(_JAPANESE_FAMILIES.split())})[{_HAN}]{{1,3}})"
    r"[ ]?(?:様(?!々|子|式|態|相|方)|さま|さん|殿|氏(?!名)|くん|ちゃん)"
)
_NO_SAMA = re.compile(
    r"(?:お客|皆|神|王|奥|何|誰|同|仕|多|有|異|一|各|貴|御|担当者|お子|外|両|先方|株主|会社|部長|課長|社長|店長|取引先)"
)
_JAPANESE_CUES = re.compile(
    rf"(?:氏名|名前|お名前|担当者?|患者名|申込者|送付先|受取人|契約者)[はが]?[ :は]{{1,3}}([{_HAN}]{{1,4}}[ "
    rf"]?[{_HAN}ぁ-んァ-ヶ]{{1,4}})"
)
_CHINESE = re.compile(
    rf"([{_CHINESE_FAMILIES}][{_HAN}]{{0,2}})(?:先生|女士|小姐|经理|總經理|经理|老师|老師|医生|教授|主任|同学|"
    rf"总监|博士)"
)
_CHINESE_CUES = re.compile(
    rf"(?:姓名|联系人|聯絡人|我叫|名叫|客户姓名|收件人|收货人|患者|员工|负责人|我是)[ "
    rf":是]{{0,3}}([{_CHINESE_FAMILIES}][{_HAN}]{{1,2}})(?![{_HAN}])"
)
_KOREAN = re.compile(
    rf"(?<![가-힣])([{_KOREAN_FAMILIES}][가-힣]{{1,3}})[ ]?(?:님|씨|과장님?|부장님?|대리님?|차장님?|팀장님?|"
    rf"사원|선생님|교수님|대표님?)(?![가-힣]{{3}})"
)
_NO_KOREAN = re.compile(
    r"고객|선생|사장|부장|과장|팀장|대리|차장|이사|임직원|손님|하나|주인|원장|교수|한분|강사|기사|신부|조교|"
    r"이용자|전문의|담당"
)
_KOREAN_CUES = re.compile(
    rf"(?:이름|성명|성함|환자명|고객명|담당자|직원명|수신인|예금주)[은는이가]?[ ]?[:은는 "
    rf"]{{1,2}}([{_KOREAN_FAMILIES}][가-힣]{{1,3}}?)(?=$|[\s,.)]|"
    rf"입니다|이고|씨|님)"
)
_THAI = re.compile(r"(?:นางสาว|นาย|นาง|คุณ|ด\.ช\.|ด\.ญ\.|ดร\.)[ ]?([ก-๛]{2,20}(?: [ก-๛]{2,25})?)")
_THAI_WORDS = ("คุณภาพ", "คุณสมบัติ", "นายจ้าง", "นายหน้า", "คุณค่า", "คุณธรรม")
_THAI_LETTER = re.compile("[ก-๛]")
FORMS: tuple[tuple[re.Pattern[str], tuple[str, ...], re.Pattern[str] | None], ...] = (
    (_BEFORE_SAMA, ("様", "さま", "さん", "殿", "氏", "くん", "ちゃん"), _NO_SAMA),
    (_JAPANESE_CUES, ("氏名", "名前", "担当", "患者名", "申込者", "送付先", "受取人", "契約者"), None),
    (
        _CHINESE,
        ("先生", "女士", "小姐", "经理", "經理", "老师", "老師", "医生", "教授", "主任", "同学", "总监", "博士"),
        None,
    ),
    (
        _CHINESE_CUES,
        ("姓名", "联系人", "聯絡人", "我叫", "名叫", "收件人", "收货人", "患者", "员工", "负责人", "我是"),
        None,
    ),
    (_KOREAN, ("님", "씨", "과장", "부장", "대리", "차장", "팀장", "사원", "대표"), _NO_KOREAN),
    (_KOREAN_CUES, ("이름", "성명", "성함", "환자명", "고객명", "담당자", "직원명", "수신인", "예금주"), None),
)
_ANY = re.compile(rf"[{_HAN}가-힣ก-๛ァ-ヶ]")


def eastern_names(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Find names in the scripts of East Asia and Thailand."""
    if sheet.text.isascii() or _ANY.search(sheet.text) is None:
        return
    for form, anchors, no_name in FORMS:
        if sheet.holds_any(anchors):
            for match in sheet.watch.over(form.finditer(sheet.text)):
                if no_name is None or not no_name.match(match[1]):
                    yield match.span(1)
    if _THAI_LETTER.search(sheet.text):
        for match in sheet.watch.over(_THAI.finditer(sheet.text)):
            if not match.group().startswith(_THAI_WORDS):
                yield match.span()
