"""The words offices write over their columns; a new wording is a new word in one of these lists."""

from camket.interfaces.documents.office.understanding.wording import fold


def _listed(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(";"))


# Wordings apart by semicolons, looked up folded: "Luỹ kế", "LŨY KẾ" and "luy ke" are one. The first field
# that claims a wording keeps it. A name that ends in "?" is settled by what the column holds.
_HEADERS = {
    "stt": "STT; TT; Số TT; Số thứ tự; S TT; S.T.T; T.T; No; Stt; Thứ tự",
    "code": (
        "Mã; Mã số; Mã nội dung; Mã cam kết; Mã chỉ tiêu; Mã nhiệm vụ; Mã hiệu; Ký hiệu; Mã NV; Mã CK; Mã CV; Mã "
        "việc; Mã công việc; Code; Số hiệu"
    ),
    "text": (
        "Nội dung; Nội dung cam kết; Nội dung đăng ký; Nội dung đăng ký cam kết; Nội dung công việc; Nhiệm vụ; "
        "Nhiệm vụ cam kết; Nhiệm vụ cụ thể; Đầu việc; Công việc; Tên công việc; Tên nhiệm vụ; Nội dung, nhiệm vụ; "
        "Nội dung nhiệm vụ; Nội dung, nhiệm vụ cụ thể; Nội dung thực hiện; Nội dung nhiệm vụ cam kết; Nhiệm vụ, "
        "giải pháp; Cam kết; Nội dung chỉ tiêu; Nhiệm vụ trọng tâm; Việc cam kết; Nội dung đã cam kết; Nội dung "
        "cam kết trách nhiệm; Tên cam kết; Hạng mục; Diễn giải; Công việc cụ thể; Nội dung công tác; Việc đăng ký; "
        "Nội dung đăng ký thực hiện; Nhiệm vụ được giao; Nhiệm vụ đăng ký; Danh mục nhiệm vụ; Tên chỉ tiêu, nhiệm "
        "vụ; Nội dung việc; Việc gì; Làm việc gì; Việc cần làm; Việc phải làm; Tên việc; Phần việc"
    ),
    "reason": (
        "Lý do lựa chọn; Lý do; Lý do chọn; Sự cần thiết; Điểm nghẽn; Vấn đề trọng tâm; Khâu khó; Căn cứ; Cơ sở "
        "lựa chọn"
    ),
    "goal?": (
        "Chỉ tiêu; Chỉ tiêu cụ thể; Chỉ tiêu, sản phẩm; Chỉ tiêu / sản phẩm cụ thể; Chỉ tiêu phấn đấu; Chỉ tiêu "
        "thực hiện; Mục tiêu, chỉ tiêu; Mục tiêu cụ thể; Kết quả cần đạt; Kết quả phấn đấu; Kết quả dự kiến; Yêu "
        "cầu kết quả; Kết quả đầu ra; Chỉ tiêu/kết quả cần đạt; Mức đăng ký; Mức cam kết; Chỉ tiêu đăng ký; Chỉ "
        "tiêu/Sản phẩm; Mức phấn đấu; Chỉ tiêu cam kết/sản phẩm; Yêu cầu cần đạt; Yêu cầu; Yêu cầu đạt được; Yêu "
        "cầu, kết quả; Kết quả phải đạt; Mức cần đạt"
    ),
    "indicator": (
        "Sản phẩm; Sản phẩm đầu ra; Tên chỉ tiêu; Chỉ số; Sản phẩm cụ thể; Sản phẩm cam kết; Chỉ số đo lường; "
        "Thước đo; Sản phẩm, kết quả; Chỉ số đánh giá; Tiêu chí; Tiêu chí đánh giá; Sản phẩm hoàn thành; Đầu ra"
    ),
    "uom": "ĐVT; Đơn vị tính; Đ.V.T; Đv tính; Đơn vị đo; DVT; Đơn vị đo lường; Đơn vị (tính)",
    "baseline": (
        "Hiện trạng; Năm trước; Thực hiện năm trước; Kết quả năm trước; Cùng kỳ; Cùng kỳ năm trước; TH năm trước; "
        "Thực hiện cùng kỳ; Số liệu gốc; Xuất phát điểm; Hiện tại; Số đầu kỳ; Đầu năm; Số liệu nền; Giá trị nền; "
        "Mức hiện tại; Kỳ trước; Hiện có; Số liệu đầu kỳ; Kết quả cùng kỳ; Số liệu năm trước; Baseline; Thực trạng"
    ),
    "target": (
        "Mục tiêu; Mục tiêu năm; Chỉ tiêu cam kết; KH năm; Kế hoạch; Kế hoạch năm; Chỉ tiêu năm; Chỉ tiêu giao; "
        "Giao năm; KH giao; Kế hoạch giao; Chỉ tiêu kế hoạch; Chỉ tiêu được giao; Mục tiêu cam kết; Mục tiêu phấn "
        "đấu; Dự toán giao; Dự toán; Số cam kết; Phấn đấu; KH; Kế hoạch cả năm; Cả năm; Chỉ tiêu cả năm; Mục tiêu "
        "đăng ký; Target; KH cả năm; Chỉ tiêu KH; Kế hoạch cam kết; Đăng ký; Số đăng ký; Số được giao; Số giao; Số "
        "lượng; Khối lượng; Số lượng đăng ký; Số lượng, khối lượng; Mức; Định mức"
    ),
    "cumulative": (
        "Lũy kế; Luỹ kế; Cộng dồn; Lũy kế thực hiện; Lũy kế từ đầu năm; Lũy kế đến nay; TH lũy kế; Kết quả lũy kế; "
        "Thực hiện đến nay; LK; Lũy kế đến thời điểm báo cáo; Kết quả đến nay; Đã thực hiện; Thực hiện lũy kế; "
        "Tổng thực hiện; Tổng cộng; Cộng; Ước thực hiện; Tổng số; Tổng"
    ),
    "result?": (
        "Kết quả; Kết quả thực hiện; Thực hiện; TH; Kết quả đạt được; Thực hiện trong kỳ; Kết quả trong kỳ; Đã "
        "đạt; Thực tế; Kết quả thực tế; Số thực hiện; Đạt được; Thực đạt; Tình hình, kết quả thực hiện"
    ),
    "pct": (
        "% KH; % so KH; % kế hoạch; Tỷ lệ %; Tỷ lệ (%); % hoàn thành; Đạt %; Đạt tỷ lệ; Tỷ lệ hoàn thành; % đạt; % "
        "so với KH; So KH (%); % thực hiện; Tỷ lệ đạt; Tỷ lệ thực hiện; So với kế hoạch; Đạt (%); TH/KH; TH/KH "
        "(%); %; Tỷ lệ; % so với kế hoạch năm; So với mục tiêu (%); Tỷ lệ so với kế hoạch; Phần trăm hoàn thành; % "
        "TH/KH; Mức độ đạt (%); % so với cam kết; Tỷ lệ % so với kế hoạch năm; % mục tiêu; Tiến độ (%); % tiến độ"
    ),
    "state.hoan_thanh": "Đã hoàn thành; Hoàn thành; HT; Xong; Đã HT; Đã xong; Hoàn tất; Đã hoàn tất",
    "state.dang_thuc_hien": (
        "Đang thực hiện; Đang TH; Đang triển khai; Đang làm; Đang tiến hành; Đang TK; Chưa hoàn thành; Chưa HT"
    ),
    "state.chua_trien_khai": (
        "Chưa triển khai; Chưa thực hiện; Chưa TH; Chưa TK; Chưa bắt đầu; Chưa làm; Chưa tiến hành; Không thực "
        "hiện"
    ),
    "timeliness.dung_tien_do": (
        "Đúng tiến độ; Đúng hạn; Đúng thời hạn; Bảo đảm tiến độ; Đảm bảo tiến độ; Kịp tiến độ; Trong hạn; Đúng kế "
        "hoạch; Đúng TĐ"
    ),
    "timeliness.cham": (
        "Chậm tiến độ; Chậm; Trễ hạn; Quá hạn; Chậm hạn; Trễ; Chậm so với kế hoạch; Không đúng hạn; Chậm TĐ"
    ),
    "timeliness.truoc_han": "Trước hạn; Vượt tiến độ; Sớm hạn; Sớm; Trước thời hạn; Sớm hơn kế hoạch",
    "achievement.vuot": "Vượt; Vượt kế hoạch; Vượt chỉ tiêu; Vượt mức; Vượt KH; Vượt mục tiêu; Vượt cam kết",
    "achievement.dat": "Đạt; Đạt kế hoạch; Đạt chỉ tiêu; Đạt KH; Đạt mục tiêu; Đạt cam kết",
    "achievement.khong_dat": (
        "Không đạt; Chưa đạt; Không đạt chỉ tiêu; Chưa đạt kế hoạch; K đạt; Không đạt KH; Chưa đạt chỉ tiêu; Không "
        "hoàn thành"
    ),
    "status?": (
        "Trạng thái; Tình trạng; Tình hình thực hiện; Mức độ; Mức độ hoàn thành; Mức độ thực hiện; Tình trạng thực "
        "hiện; Đánh giá; Kết quả đánh giá; Tự đánh giá; Đánh giá kết quả; Đánh giá tiến độ; Tiến độ thực hiện; Xếp "
        "loại; Mức hoàn thành; Kết quả xếp loại; Đánh giá mức độ hoàn thành; Tình trạng tiến độ"
    ),
    "progress?": "Tiến độ; Tiến độ hoàn thành",
    "deadline": (
        "Thời hạn; Thời hạn hoàn thành; Thời gian hoàn thành; Hoàn thành trước; Hạn hoàn thành; Hạn; Thời gian; "
        "Thời gian thực hiện; Thời điểm hoàn thành; Thời hạn thực hiện; Hoàn thành trước ngày; Ngày hoàn thành dự "
        "kiến; Dự kiến hoàn thành; Thời gian kết thúc; Kết thúc; Ngày kết thúc; Hạn cuối; Thời gian dự kiến hoàn "
        "thành; Đến hạn; Deadline; Mốc thời gian; Mốc hoàn thành; Hạn xong; Thời hạn cam kết; Thời hạn xong; Hạn "
        "HT; Thời gian HT; Hoàn thành vào; Thời gian cam kết hoàn thành; Tiến độ cam kết; Khi nào; Khi nào xong; "
        "Bao giờ xong; Xong trước ngày; Ngày phải xong"
    ),
    "start": "Bắt đầu; Thời gian bắt đầu; Ngày bắt đầu; Khởi công; Từ ngày; Ngày giao; Ngày đăng ký",
    "completed_on": (
        "Ngày hoàn thành; Ngày hoàn thành thực tế; Thời gian hoàn thành thực tế; Ngày xong; Hoàn thành ngày; Hoàn "
        "thành thực tế; Thực tế hoàn thành; Ngày HT; Thời điểm hoàn thành thực tế; Ngày thực tế hoàn thành; Đã "
        "hoàn thành ngày"
    ),
    "responsible": (
        "Người chịu trách nhiệm; Người chịu trách nhiệm chính; Người phụ trách; Cá nhân chịu trách nhiệm; Cá nhân "
        "chịu trách nhiệm chính; Cá nhân chịu TN chính; Người chịu TN; Người đứng đầu; Cá nhân phụ trách; Người "
        "thực hiện; Cán bộ phụ trách; Đồng chí phụ trách; Lãnh đạo phụ trách; Người chủ trì; Cá nhân chủ trì; Chịu "
        "trách nhiệm; Người chỉ đạo; Cán bộ theo dõi; Phụ trách; Trách nhiệm; Cá nhân thực hiện; Người được giao; "
        "Đ/c phụ trách; Cán bộ thực hiện; Lãnh đạo chỉ đạo; Người theo dõi; Chỉ đạo; Người chịu trách nhiệm trước "
        "BTV; Ủy viên phụ trách; Ai làm; Người làm; Người nhận việc; Cán bộ được giao; Họ và tên người phụ trách"
    ),
    "lead_unit": (
        "Cơ quan chủ trì; Đơn vị chủ trì; Tập thể chịu trách nhiệm; Tập thể chịu TN; Đơn vị thực hiện; Cơ quan "
        "thực hiện; Bộ phận thực hiện; Bộ phận chủ trì; Đơn vị đầu mối; Cơ quan, đơn vị chủ trì; Đơn vị chịu trách "
        "nhiệm; Cơ quan tham mưu; Bộ phận tham mưu; Tập thể phụ trách; Đơn vị phụ trách; Bộ phận phụ trách; Phòng, "
        "ban chủ trì; Cơ quan chịu trách nhiệm; Đơn vị chủ trì thực hiện; Cơ quan chủ trì thực hiện; Đơn vị tham "
        "mưu; Tổ chức chủ trì; Tập thể chủ trì; Cơ quan, đơn vị; Cơ quan, đơn vị thực hiện; Tổ bộ môn; Bộ phận phụ "
        "trách thực hiện; Cơ quan chủ trì tham mưu"
    ),
    "unit": "Tên đơn vị; Đơn vị đăng ký; Đơn vị cam kết; Đầu mối; Xã, phường; Tên xã, phường; Đơn vị báo cáo",
    "lead?": (
        "Chủ trì; Đầu mối chủ trì; Chủ trì thực hiện; Phân công; Phân công thực hiện; Người, đơn vị chủ trì; Đơn "
        "vị, cá nhân chủ trì; Đơn vị, cá nhân thực hiện; Tổ chức, cá nhân thực hiện; Thực hiện chính; Đơn vị/cá "
        "nhân chịu trách nhiệm; Tập thể, cá nhân chịu trách nhiệm; Chủ trì, phối hợp; Đơn vị chủ trì, phối hợp; Cơ "
        "quan chủ trì, phối hợp; Chủ trì/phối hợp"
    ),
    "coordinators": (
        "Phối hợp; Cơ quan phối hợp; Đơn vị phối hợp; Cơ quan, đơn vị phối hợp; Người phối hợp; Phối hợp thực "
        "hiện; Bộ phận phối hợp; Tổ chức phối hợp; Đơn vị, cá nhân phối hợp; Các đơn vị phối hợp; Thành phần phối "
        "hợp; Ai giúp; Người hỗ trợ; Đơn vị hỗ trợ; Cùng thực hiện; Cùng làm"
    ),
    "obstacle": (
        "Khó khăn; Vướng mắc; Khó khăn, vướng mắc; Nguyên nhân; Tồn tại, hạn chế; Tồn tại; Hạn chế; Khó khăn, "
        "nguyên nhân; Lý do chưa hoàn thành; Lý do chậm; Tồn tại, vướng mắc; Nguyên nhân chậm; Khó khăn - vướng "
        "mắc; Hạn chế, nguyên nhân; Lý do chậm, vướng mắc; Nguyên nhân chưa hoàn thành; Khó khăn, vướng mắc, "
        "nguyên nhân"
    ),
    "proposal": (
        "Đề xuất; Kiến nghị; Đề xuất, kiến nghị; Kiến nghị, đề xuất; Giải pháp; Giải pháp khắc phục; Đề nghị; Kiến "
        "nghị, giải pháp; Hướng xử lý; Giải pháp, kiến nghị; Biện pháp khắc phục"
    ),
    "evidence": (
        "Minh chứng; Tài liệu minh chứng; Tài liệu kiểm chứng; Hồ sơ minh chứng; Văn bản minh chứng; Tài liệu kèm "
        "theo; Minh chứng kèm theo; Bằng chứng; Sản phẩm minh chứng; Ghi chú (minh chứng); Ghi chú, minh chứng; Số "
        "văn bản; Văn bản, hồ sơ kèm theo; Minh chứng (số văn bản)"
    ),
    "note": "Ghi chú; Chú thích; Ghi chú khác; Chú ý; Note; Lưu ý",
    "section": (
        "Lĩnh vực; Nhóm lĩnh vực; Nhóm nhiệm vụ; Nhóm nội dung; Lĩnh vực công tác; Nhóm chỉ tiêu; Mảng công việc; "
        "Mảng công tác; Nhóm vấn đề; Phân nhóm"
    ),
    "unit?": "Đơn vị; Đ.vị; Đvị; ĐV; Địa phương",
    "kind": "Loại; Loại nội dung; Nguồn; Hình thức; Loại cam kết; Phân loại; Nguồn gốc",
    "mark": (
        "Gắn chủ đề; Gắn chủ đề năm; Chủ đề năm; Nội dung trọng tâm; Trọng tâm; Khâu đột phá; Đột phá; Nội dung "
        "đột phá; Việc khó; Đăng ký thi đua"
    ),
    "ignore": (
        "Số cũ; Cơ quan theo dõi; Đơn vị theo dõi; Cơ quan thẩm định; Cơ quan theo dõi, đôn đốc; Cơ quan kiểm tra; "
        "So cùng kỳ; So với cùng kỳ; % so cùng kỳ; Tăng giảm; Tăng, giảm so với cùng kỳ; Kinh phí; Điểm; Điểm tự "
        "chấm; Điểm thẩm định; Chênh lệch; Trọng số; Nguồn vốn; Số điện thoại; Số cần phấn đấu; Còn lại; Kế hoạch "
        "năm trước; Dự kiến kinh phí; Ý kiến UBKT; Số nội dung; Tổng điểm; Nhóm; Khối/nhóm; Kế hoạch năm sau; Mục "
        "tiêu giai đoạn"
    ),
}
HEADERS = {field: _listed(words) for field, words in _HEADERS.items()}

# When no wording comes near enough: the first line of which a word stands in the heading decides.
_KEYWORDS = (
    (
        "ignore",
        "so với cùng kỳ; so cùng kỳ; kinh phí; vốn; điểm chấm; điểm tự chấm; số nội dung; số lượng nội dung",
    ),
    ("coordinators", "phối hợp; giúp sức; hỗ trợ"),
    ("obstacle", "khó khăn; vướng mắc; tồn tại; nguyên nhân; lý do chưa; lý do chậm"),
    ("proposal", "kiến nghị; đề xuất; giải pháp khắc phục"),
    ("evidence", "minh chứng; kiểm chứng; tài liệu kèm"),
    ("reason", "lý do; sự cần thiết; điểm nghẽn; căn cứ"),
    ("uom", "đơn vị tính; đvt"),
    ("section", "lĩnh vực; nhóm nhiệm vụ"),
    (
        "lead_unit",
        "tập thể; cơ quan chủ trì; đơn vị chủ trì; đơn vị thực hiện; cơ quan thực hiện; bộ phận",
    ),
    (
        "responsible",
        (
            "cá nhân; người chịu trách nhiệm; người phụ trách; người chủ trì; phụ trách; cán bộ; chịu trách nhiệm; "
            "lãnh đạo chỉ đạo; người đứng đầu"
        ),
    ),
    ("completed_on", "ngày hoàn thành thực tế; thực tế hoàn thành; hoàn thành thực tế"),
    ("start", "bắt đầu"),
    (
        "deadline",
        (
            "thời hạn; thời gian hoàn thành; hạn hoàn thành; thời gian thực hiện; hoàn thành trước; thời gian kết "
            "thúc; dự kiến hoàn thành"
        ),
    ),
    ("baseline", "năm trước; cùng kỳ; hiện trạng; thực trạng"),
    ("cumulative", "lũy kế; cộng dồn; đến thời điểm báo cáo; đến nay; từ đầu năm"),
    (
        "pct",
        (
            "so mục tiêu; so với mục tiêu; so cam kết; so với cam kết; so chỉ tiêu; so với chỉ tiêu; so với đăng ký; "
            "so đăng ký; %; tỷ lệ hoàn thành; tỷ lệ đạt; tỷ lệ thực hiện; so với kế hoạch; so kế hoạch; phần trăm"
        ),
    ),
    ("status?", "mức độ; tình trạng; trạng thái; đánh giá"),
    ("text", "nội dung đăng ký; nội dung cam kết; nhiệm vụ; nội dung; công việc; đầu việc"),
    ("indicator", "tên chỉ tiêu; sản phẩm"),
    ("target", "mục tiêu năm; kế hoạch năm; chỉ tiêu năm; giao năm; kế hoạch giao; chỉ tiêu giao"),
    ("goal?", "chỉ tiêu; mục tiêu; kết quả cần đạt"),
    ("result?", "kết quả; thực hiện"),
    ("proposal", "giải pháp; phương hướng"),
    ("note", "ghi chú"),
    ("code", "mã"),
)
KEYWORDS = tuple((field, _listed(words)) for field, words in _KEYWORDS)

PLAN_WORDS = _listed(
    "lộ trình; kế hoạch; kh; phân kỳ; mục tiêu; chỉ tiêu; phấn đấu; tiến độ thực hiện; tiến độ; mốc; dự kiến; đăng "
    "ký; cam kết; thời gian thực hiện; phân khai; giao"
)
RESULT_WORDS = _listed("kết quả; thực hiện; th; đạt; thực tế; ước; đã; số liệu; kq; ước th")

# Units of measure that tell a column of units; others are read as well, only not recognised by sight.
KNOWN_UNITS = frozenset(
    fold(word) or word
    for word in _listed(
        "%; hộ; ha; người; triệu đồng; tỷ đồng; nghìn đồng; đồng; cuộc; vụ; điểm; trường; tuyến; mô hình; cụm; "
        "đảng viên; hồ sơ; cơ sở; văn bản; km; m; m2; m3; tấn; kg; tấn/ha; lượt; lượt người; thôn; khu phố; xã; "
        "phường; nhà; căn; công trình; dự án; lớp; học sinh; giải; đơn; vụ việc; hạng; bậc; lao động; doanh "
        "nghiệp; hội nghị; phiên; buổi; thẻ; mắt; camera; sản phẩm; OCOP; chi bộ; tổ chức; đoàn viên; hội viên; "
        "cây; con; triệu; tỷ; USD; ca; giường; bác sĩ; tiêu chí; nhiệm vụ; đề án; kế hoạch; nghị quyết; báo cáo; "
        "bài; tin; lần; đợt; ngày; tháng; giờ; phòng; máy; bộ; cái; chiếc; suất; giếng; tổ; đội; câu lạc bộ; thửa; "
        "giấy; m²; km²; ‰; học viên; GV; HS"
    )
)

# First words of bodies and of positions, to tell one from the other and to part a list of them.
BODY_WORDS = _listed(
    "đảng ủy; đảng uỷ; phòng; ban; sở; ubnd; ủy ban; uỷ ban; phường; xã; thị trấn; văn phòng; hội; đoàn; công an; "
    "trung tâm; chi cục; đội; trường; mặt trận; ubmttq; viện; tòa; thanh tra; khối; chi bộ; thành đoàn; đặc khu; "
    "trạm; tổ; đảng bộ; huyện; thôn; các; công ty; ngân hàng; kho bạc; liên đoàn; bql; cụm; tand; vksnd; mttq; chi "
    "nhánh; hợp tác xã; bch; quân sự; điện lực; bưu điện; bảo hiểm; thuế; khoa; xí nghiệp; nhà máy; bệnh viện; ấp; "
    "khóm; bản; tổ chức; tập thể; viễn thông; tổng công ty; chi hội; chi đoàn; chủ trì"
)
POSITION_WORDS = _listed(
    "bí thư; phó bí thư; chủ tịch; phó chủ tịch; trưởng; phó; đ/c; đồng chí; hiệu trưởng; hiệu phó; phó hiệu "
    "trưởng; công chức; cán bộ; kế toán; chỉ huy; giám đốc; chánh; tổ trưởng; viện trưởng; chi cục trưởng; ông; "
    "bà; cô; thầy; PCT; CT; PBT; BT; chuyên viên; chính trị viên; chủ nhiệm; thủ trưởng; văn thư; bác sĩ; y sĩ; "
    "giáo viên; nhân viên; ủy viên; bảo vệ; tổng phụ trách; thư ký"
)
