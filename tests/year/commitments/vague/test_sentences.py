"""A sentence by itself: its level, the words that decide it, and how it could be written."""

import unicodedata

import pytest

from camket.year.commitments.rules import Level, read_sentence, ticks_of_sentence

VAGUE, MIXED, MEASURABLE = Level.VAGUE, Level.MIXED, Level.MEASURABLE


def levels(*texts):
    return {text: read_sentence(text).level for text in texts}


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư",
        "Quán triệt Nghị quyết Đại hội lần thứ XIII, nhiệm kỳ 2020 - 2025",
        "Thực hiện Luật Thanh niên 2020 và các văn bản liên quan",
        "Phát triển kinh tế ban đêm đến năm 2030, tầm nhìn 2045",
        "Chủ động phòng, chống dịch Covid-19 và cúm A/H5N1",
        "Giữ vững an ninh trên Quốc lộ 1A, đường 30 tháng 4 và khu phố 7",
        "Đổi mới cách dạy môn Toán lớp 6, lớp 7 và lớp 10",
        "Chú trọng 9 nhiệm vụ trọng tâm và ba khâu đột phá",
        "Thực hiện phương châm 4 tại chỗ, 3 không trong phòng chống thiên tai",
        "Tuyên truyền nhân kỷ niệm 75 năm Quốc khánh 2/9",
        "Vận hành mô hình chính quyền địa phương 2 cấp thông suốt",
        "Ứng dụng thành tựu cách mạng công nghiệp 4.0 vào quản lý",
        "Chăm sóc trẻ dưới 6 tuổi và người trên 80 tuổi",
        "Tiếp tục tuyên truyền sau 3 năm thực hiện cuộc vận động",
        "Phát huy vai trò của mô hình “Dân vận khéo 2020”",
    ],
)
def test_figures_of_documents_years_names_and_task_counts_measure_nothing(text):
    assert read_sentence(text).quantities == ()
    assert read_sentence(text).level == VAGUE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cấp 350 giấy chứng nhận cho các hộ", "350 giấy chứng"),
        ("Tỷ lệ hài lòng đạt từ 95% trở lên", "95%"),
        ("Thu 1.250,5 triệu đồng tiền sử dụng đất", "1.250,5 triệu đồng"),
        ("Có 8/10 khu phố văn hóa", "8/10 khu phố"),
        ("Làm xong 2,4km đường hẻm", "2,4km đường"),
        ("Kết nạp mười hai đảng viên", "mười hai đảng viên"),
        ("Mở ba lớp bồi dưỡng", "ba lớp"),
        ("Kiểm tra 5 cấp ủy trực thuộc", "5 cấp ủy"),
        ("Mở 12 không gian đọc sách", "12 không gian"),
        ("Giảm một nửa thời gian giải quyết", "một nửa"),
        ("Ít nhất chín phần mười kiến nghị được trả lời", "ít nhất chín phần"),
        ("Tất cả hồ sơ được ký số", "tất cả hồ sơ"),
        ("Không để xảy ra cháy nổ", "không để xảy ra cháy nổ"),
        ("Không còn hộ nghèo là người có công", "không còn hộ nghèo là người có công"),
        ("Chấm dứt họp chợ trên vỉa hè", "chấm dứt họp chợ trên vỉa hè"),
        ("Số vụ trộm cắp thấp hơn năm trước", "thấp hơn năm trước"),
        ("Thu phí bằng hoặc cao hơn năm 2019", "bằng hoặc cao hơn năm 2019"),
        ("Giảm số vụ gây rối so với cùng kỳ", "giảm số vụ gây rối so với cùng kỳ"),
        ("Chỉ số cải cách xếp trong tốp đầu toàn tỉnh", "tốp đầu toàn tỉnh"),
        ("Duy trì trạm y tế đạt chuẩn quốc gia", "đạt chuẩn quốc gia"),
        ("Chi bộ được xếp loại hoàn thành tốt nhiệm vụ trở lên", "xếp loại hoàn thành tốt nhiệm vụ trở"),
    ],
)  # fmt: skip
def test_an_outcome_is_found_in_its_words(text, words):
    reading = read_sentence(text)
    assert reading.level == MEASURABLE
    assert words in reading.quantities


def test_a_named_product_needs_a_day_or_a_frequency():
    assert levels(
        "Ban hành quy chế phối hợp thu ngân sách",
        "Ban hành quy chế phối hợp thu ngân sách trước ngày 30/6/2020",
        "Ban hành quy chế phối hợp thu ngân sách trong quý II",
        "Ban hành quy chế phối hợp thu ngân sách trong năm 2020",
        "Đăng bản tin nội bộ hằng tháng",
        "Đề án chợ đêm được Hội đồng nhân dân thông qua",
    ) == {
        "Ban hành quy chế phối hợp thu ngân sách": MIXED,
        "Ban hành quy chế phối hợp thu ngân sách trước ngày 30/6/2020": MEASURABLE,
        "Ban hành quy chế phối hợp thu ngân sách trong quý II": MEASURABLE,
        "Ban hành quy chế phối hợp thu ngân sách trong năm 2020": MEASURABLE,
        "Đăng bản tin nội bộ hằng tháng": MEASURABLE,
        "Đề án chợ đêm được Hội đồng nhân dân thông qua": MIXED,
    }


def test_a_day_without_a_product_a_goal_set_elsewhere_and_an_open_goal_want_more():
    assert set(
        levels(
            "Đẩy mạnh ra quân xử lý lòng lề đường, xong trong tháng 8",
            "Tỷ lệ khám phá án đạt kế hoạch trên giao",
            "Hoàn thành chỉ tiêu giảm nghèo do thành phố giao",
            "Giảm tỷ lệ hộ nghèo trên địa bàn",
            "Giải quyết hồ sơ đúng hạn",
            "Khoanh vùng ổ dịch, không để lan rộng",
        ).values()
    ) == {MIXED}


def test_what_is_only_talked_about_is_no_product():
    assert set(
        levels(
            "Tăng cường công tác xây dựng trường đạt chuẩn quốc gia",
            "Làm tốt việc vận động các hộ, tổ chức lắp đặt đèn chiếu sáng",
            "Triển khai thực hiện Đề án phát triển du lịch",
            "Đề xuất giải pháp nhằm giảm tỷ lệ hộ nghèo",
            "Nâng cao chất lượng xây dựng và ban hành văn bản chỉ đạo",
            "Kỷ niệm ngày thành lập Hội Nông dân",
        ).values()
    ) == {VAGUE}


@pytest.mark.parametrize(
    "text",
    [
        "Treo biển chỉ dẫn vào đảo Xuân Hải",
        "Đào ao chứa nước ngọt ở thôn Thượng",
        "Trình Hội đồng nhân dân quyết định mức hỗ trợ cộng tác viên",
        "Đề án sắp xếp lại điểm trường lẻ",
        "Mở rộng đường liên thôn Thượng - Hạ",
        "Phối hợp với Ban Quản lý dự án lập phương án bồi thường thôn Đông",
    ],
)
def test_an_act_that_is_done_or_not_is_not_general(text):
    assert read_sentence(text).level == MIXED


@pytest.mark.parametrize(
    "text",
    [
        "Kiện toàn nhân sự khi có biến động",
        "Làm tốt công tác quy hoạch, đào tạo, luân chuyển cán bộ",
        "Ổn định tư tưởng nhân dân sau khi sáp nhập 3 xã",
        "Với trên 1.200 hộ kinh doanh, phường tiếp tục tạo điều kiện để các hộ buôn bán",
        "Quan tâm đời sống 2.300 đoàn viên công đoàn",
        "Bảo đảm an toàn giao thông dọc Quốc lộ 9, đường tránh và cầu Xuân Giang 1",
        "Giải quyết các thủ tục theo cơ chế 1 cửa",
        "Học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    ],
)
def test_circumstances_and_names_promise_nothing(text):
    assert read_sentence(text).level == VAGUE


@pytest.mark.parametrize("text", ["Giữ gìn đạo đức người thầy thuốc", "Xây dựng gia đình no ấm"])
def test_what_is_called_general_is_always_called_so_for_its_words(text):
    reading = read_sentence(text)
    assert reading.level == VAGUE
    assert any(word in reading.reasons[0] for word in reading.general_words)
    assert reading.rewrites


def test_phrases_that_everybody_says_promise_nothing():
    text = "Chăm lo người nghèo, không để ai bị bỏ lại phía sau"
    assert read_sentence(text).level == VAGUE
    assert read_sentence("Rà soát các quy định không còn phù hợp").level == VAGUE


@pytest.mark.parametrize("text", ["", "   ", "\n", ".", "…", "Tốt", "và", "§_§"])
def test_a_text_that_says_nothing_is_vague(text):
    assert read_sentence(text).level == VAGUE


def unmarked(text):
    parts = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


SPELLINGS = {
    "capitals": str.upper,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "double spaces": lambda text: text.replace(" ", "  "),
    "trailing signs": lambda text: f"- {text} ;.",
    "late tone marks": lambda text: text.replace("òa", "oà").replace("ủy", "uỷ").replace("óa", "oá"),
    "no marks": unmarked,
}  # fmt: skip


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Hòa giải thành từ 80% số vụ việc", MEASURABLE),
        ("Không để xảy ra khiếu kiện đông người", MEASURABLE),
        ("Trình Ủy ban nhân dân thành phố đề án xóa nhà tạm", MIXED),
        ("Tăng cường công tác tuyên truyền, phổ biến pháp luật", VAGUE),
        ("Nâng cao năng lực của các cấp ủy khóa XII", VAGUE),
    ],
)
def test_the_spelling_does_not_change_the_level(spelling, text, level):
    assert read_sentence(SPELLINGS[spelling](text)).level == level


def test_a_very_long_text_is_read_at_once():
    reading = read_sentence(
        "Tăng cường công tác quản lý, không để bị động, đẩy mạnh các mặt. " * 300
    )
    assert reading.level == VAGUE


def test_line_breaks_part_the_phrases():
    assert read_sentence("Đẩy mạnh tuyên truyền\nBan hành quy chế tiếp công dân").level == MIXED


def test_a_remark_names_the_words_that_caused_it_and_a_pattern():
    reading = read_sentence("Tăng cường quản lý đất đai, phối hợp chặt chẽ với các ngành")
    assert reading.reasons[0] == 'có từ "tăng cường", "chặt chẽ" nhưng chưa có con số hoặc sản phẩm'
    assert [(each.words, each.pattern) for each in reading.rewrites] == [
        ("tăng cường quản lý", "xử lý dứt điểm … (số) vụ việc trên địa bàn trong quý …"),
        (
            "phối hợp chặt chẽ",
            "ban hành quy chế phối hợp với … ; … tháng họp một lần; … vụ việc được giải quyết",
        ),
    ]


def test_a_sentence_is_quoted_as_it_was_written():
    text = "Khánh thành cầu qua khu phố 3 phường Xuân Giang trong quý III"
    reading = read_sentence(text)
    assert reading.quantities == ()
    assert reading.products == (text.replace("K", "k", 1),)
    assert reading.deadlines == ("trong quý III",)
    assert read_sentence(text.upper()).deadlines == ("trong quý iii",)


def test_what_is_nearly_there_keeps_its_words_and_is_completed():
    (advice,) = read_sentence("Ban hành quy chế quản lý trụ sở").rewrites
    assert advice.words == "ban hành quy chế quản lý trụ sở"
    assert advice.pattern == "… xong trước ngày …, hoặc trong quý …"


def test_a_goal_set_elsewhere_asks_for_the_document_and_the_figure():
    reading = read_sentence("Hoàn thành dự toán thu ngân sách được giao")
    assert reading.reasons[0] == (
        '"hoàn thành dự toán thu ngân sách được giao": chỉ tiêu do nơi khác đặt, '
        "nêu con số và văn bản giao"
    )


def test_the_six_things_are_shown_with_their_words():
    text = (
        "Đồng chí Chủ tịch phường chỉ đạo trình Hội đồng nhân dân thông qua phương án thu hồi 46 lô đất "
        "bằng nguồn ngân sách phường trước ngày 30/9/2020"
    )
    ticks = {tick.label: tick.words for tick in ticks_of_sentence(read_sentence(text))}
    assert all(ticks.values())
    assert (ticks["Kết quả đo được"], ticks["Thời hạn"]) == ("46 lô đất", "trước ngày 30/9/2020")
