"""What one ward and one department of Bến Xuân promise and report."""

from datetime import date, datetime

from camket.foundation.core.sheets import Regime, Section, Signature
from camket.year.commitments.queries import (
    CommitmentSheet,
    CommittedItem,
    CommittedTarget,
    CommittingHead,
)
from camket.year.reporting.queries.sheet import ProgressSheet, ReportedItem, ReportedTarget
from tests.paper.samples import HANOI, imprint, party_head, said

ITEMS = (
    (
        "Bàn giao mặt bằng khu dịch vụ ven hồ",
        "Đột phá; BTV giao thêm",
        (
            ("Số hộ bàn giao", "58 hộ (năm 2019: 12 hộ)"),
            ("Biên bản bàn giao cho chủ đầu tư", "01 biên bản"),
        ),
    ),
    (
        "Giải tỏa các điểm lấn chiếm vỉa hè trên ba trục chính",
        "Trọng tâm, khâu khó",
        (("Số điểm còn vi phạm", "0 điểm (năm 2019: 41 điểm)"),),
    ),
    (
        "Nâng tỷ lệ hộ phân loại rác tại nguồn",
        "Trọng tâm",
        (("Tỷ lệ hộ phân loại rác", "59% (năm 2019: 34%)"),),
    ),
    (
        "Giảm hộ nghèo bằng hỗ trợ sinh kế có đối ứng",
        "Thường xuyên",
        (("Tỷ lệ hộ nghèo", "1,2% (năm 2019: 1,55%)"), ("Số hộ được hỗ trợ sinh kế", "24 hộ")),
    ),
    (
        "Lắp đặt camera an ninh bằng nguồn xã hội hóa",
        "Mới",
        (("Tổng số cụm camera", "36 cụm (năm 2019: 20 cụm)"),),
    ),
    (
        "Số hóa hồ sơ đảng viên của toàn đảng bộ phường",
        "Trọng tâm",
        (("Hồ sơ đã số hóa", "412 hồ sơ (năm 2019: 0)"),),
    ),
)
DUE = ("30/11/2020", "30/9/2020", "31/12/2020", "31/12/2020", "15/11/2020", "31/10/2020")
RESULTS = (
    ("58 hộ", "100%", "Đã xong", "Chậm", "Biên bản ngày 14/12/2020"),
    ("0 điểm", "100%", "Đã xong", "Đúng", "Báo cáo nghiệm thu"),
    ("61%", "102,5%", "Đã xong", "Đúng", "Kết quả điều tra"),
    ("1,3%", "91,2%", "Đang làm", "Chậm", "—"),
    ("36 cụm", "100%", "Đã xong", "Đúng", "Biên bản bàn giao"),
    ("412 hồ sơ", "100%", "Đã xong", "Đúng", "Quyết định nghiệm thu"),
)
BASIS = (
    "Căn cứ Nghị quyết số 07-NQ/TU, ngày 11/12/2019 của Thành ủy Bến Xuân về nhiệm vụ năm 2020",
    "Căn cứ Kế hoạch số 31-KH/TU, ngày 06/01/2020 của Ban Thường vụ Thành ủy về ký cam kết trách nhiệm;",
    "Căn cứ tình hình thực tế của Đảng bộ phường",
)
SITUATION = (
    said(
        "Năm 2019, thu ngân sách trên địa bàn đạt 7.050 triệu đồng, bằng 104% dự toán; "
        "41 điểm lấn chiếm vỉa hè chưa xử lý."
    ),
    said(
        "Khâu khó: giải phóng mặt bằng khu dịch vụ ven hồ kéo dài từ năm 2017, "
        "còn 46 hộ chưa thống nhất phương án."
    ),
    said(
        "Điểm nghẽn: thiếu quỹ đất tái định cư tại chỗ; hồ sơ nguồn gốc đất của 19 hộ chưa đầy đủ."
    ),
)
EXEMPLARY = (
    said(
        "Người đứng đầu trực tiếp phụ trách nội dung 1 và 2, mỗi tháng đối thoại với các hộ ít nhất một lần."
    ),
    said(
        "Công khai kết quả từng quý tại hội nghị Đảng ủy mở rộng và trên trang thông tin của phường."
    ),
)
ORGANISATION = (
    said(
        "Phân công từng ủy viên Ban Thường vụ phụ trách nội dung; "
        "kế hoạch chi tiết ban hành trước ngày 15/3/2020."
    ),
    said("Báo cáo 6 tháng và năm gửi Văn phòng Thành ủy đúng thời hạn của từng kỳ."),
    said(
        "Nội dung không hoàn thành được kiểm điểm tại hội nghị cuối năm, "
        "làm rõ trách nhiệm tập thể và người đứng đầu."
    ),
)
SIGNATURES = (
    Signature("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "", "Bên nhận cam kết"),
    Signature("T/M TẬP THỂ\nBAN THƯỜNG VỤ\nĐẢNG ỦY PHƯỜNG", "PHÓ BÍ THƯ", "", "Bên cam kết"),
    Signature("NGƯỜI ĐỨNG ĐẦU", "BÍ THƯ ĐẢNG ỦY", "", "Bên cam kết"),
)
OPENING = (
    said(
        "Thực hiện bản cam kết đã ký ngày 21/02/2020, Đảng ủy phường Xuân Giang "
        "báo cáo kết quả đến ngày 31/12/2020 như sau:"
    ),
)
IMPLEMENTATION = (
    said(
        "Đảng ủy đã phổ biến nội dung cam kết đến 14 chi bộ trong tháng 3; "
        "kế hoạch ban hành ngày 10/3/2020, phân công đủ 06 nội dung."
    ),
)
OBSTACLES = (
    said(
        "Hai hộ ở khu ven hồ khiếu nại giá đất, việc trả lời thuộc thẩm quyền UBND thành phố, chờ 28 ngày."
    ),
    said("Đề nghị bổ sung quỹ đất tái định cư trong kế hoạch sử dụng đất năm 2021."),
)
CLOSING = (
    Section(
        "V",
        "Ý nghĩa, tác động",
        (said("Khu ven hồ có mặt bằng sạch, nhà đầu tư khởi công trong tháng 12."),),
    ),
    Section(
        "VI",
        "Tự xếp loại",
        (said("Tập thể: hoàn thành tốt nhiệm vụ. Người đứng đầu: hoàn thành tốt nhiệm vụ."),),
    ),
    Section(
        "VII",
        "Đề xuất năm sau",
        (said("Đăng ký nội dung chỉnh trang chợ Xuân Giang là việc đột phá năm 2021."),),
    ),
)
RECIPIENTS = (
    "Ban Thường vụ Thành ủy (qua Văn phòng Thành ủy)",
    "Các chi bộ trực thuộc",
    "Lưu Văn phòng Đảng ủy",
)


def committed_items() -> tuple[CommittedItem, ...]:
    return tuple(
        CommittedItem(
            number,
            text,
            kinds,
            tuple(CommittedTarget(*one) for one in targets),
            f"Quý {'III' if when == '30/9/2020' else 'IV'}, {when}",
            "Phó Bí thư, Chủ tịch UBND phường",
            "Tổ công tác mặt bằng phường",
            "Phòng Quản lý đô thị",
            "Nghị quyết số 07-NQ/TU",
        )
        for number, ((text, kinds, targets), when) in enumerate(
            zip(ITEMS, DUE, strict=True), start=1
        )
    )


def commitment_sheet(**changes) -> CommitmentSheet:
    values = {
        "head": party_head(
            superior="Đảng bộ thành phố Bến Xuân",
            issuer="Đảng ủy phường Xuân Giang",
            symbol="",
            number=None,
            on=date(2020, 2, 21),
            type_name="Bản cam kết",
            abstract="trách nhiệm của tập thể Ban Thường vụ Đảng ủy và người đứng đầu cấp ủy "
            "phường Xuân Giang năm 2020",
        ),
        "basis": BASIS,
        "receiver": "Ban Thường vụ Thành ủy Bến Xuân",
        "collective": "tập thể Ban Thường vụ Đảng ủy phường Xuân Giang",
        "heads": (CommittingHead("", "Bí thư Đảng ủy phường Xuân Giang"),),
        "situation": SITUATION,
        "items": committed_items(),
        "exemplary": EXEMPLARY,
        "organisation": ORGANISATION,
        "signatures": SIGNATURES,
        "imprint": imprint(
            snapshot_id="CK-2020-XG-v1-0c44d1b8",
            data_date=date(2020, 2, 21),
            made_at=datetime(2020, 2, 21, 8, 0, tzinfo=HANOI),
        ),
    }
    return CommitmentSheet(**(values | changes))


def state_commitment_sheet() -> CommitmentSheet:
    return commitment_sheet(
        head=party_head(
            regime=Regime.STATE,
            superior="UBND thành phố Bến Xuân",
            issuer="Phòng Tài chính - Kế hoạch",
            symbol="CK-TCKH",
            number=3,
            on=date(2021, 3, 5),
            type_name="Bản cam kết",
            abstract="Trách nhiệm của tập thể lãnh đạo và người đứng đầu Phòng Tài chính - Kế hoạch năm 2021",
        ),
        basis=(
            "Căn cứ Kế hoạch số 44-KH/TU, ngày 08/01/2021 của Ban Thường vụ Thành ủy về ký cam kết",
            "Căn cứ chức năng, nhiệm vụ của Phòng Tài chính - Kế hoạch",
        ),
        collective="tập thể lãnh đạo Phòng Tài chính - Kế hoạch",
        heads=(CommittingHead("", "Trưởng phòng Tài chính - Kế hoạch"),),
        signatures=(
            Signature("TM. BAN THƯỜNG VỤ", "BÍ THƯ", "", "Bên nhận cam kết"),
            Signature("TM. TẬP THỂ\nLÃNH ĐẠO", "PHÓ TRƯỞNG PHÒNG", "", "Bên cam kết"),
            Signature("NGƯỜI ĐỨNG ĐẦU", "TRƯỞNG PHÒNG", "", "Bên cam kết"),
        ),
    )


def reported_items() -> tuple[ReportedItem, ...]:
    return tuple(
        ReportedItem(
            one.ordinal,
            one.text,
            tuple(ReportedTarget(f"{t.text}: {t.measure}", result, percent) for t in one.targets),
            state,
            timeliness,
            evidence,
        )
        for one, (result, percent, state, timeliness, evidence) in zip(
            committed_items(),
            RESULTS,
            strict=True,
        )
    )


def progress_sheet() -> ProgressSheet:
    values = {
        "head": party_head(
            superior="Đảng bộ thành phố Bến Xuân",
            issuer="Đảng ủy phường Xuân Giang",
            symbol="BC/ĐU",
            number=None,
            on=date(2021, 1, 6),
            draft=1,
            abstract="kết quả thực hiện cam kết trách nhiệm năm 2020",
        ),
        "opening": OPENING,
        "implementation": IMPLEMENTATION,
        "items": reported_items(),
        "obstacles": OBSTACLES,
        "next_tasks": (said("Hoàn thành hỗ trợ sinh kế cho 03 hộ còn lại trong quý I năm 2021."),),
        "closing": CLOSING,
        "signature": Signature("T/M BAN THƯỜNG VỤ", "BÍ THƯ"),
        "recipients": RECIPIENTS,
        "imprint": imprint(
            snapshot_id="BC-2020-XG-55d0e2aa", made_at=datetime(2021, 1, 6, 8, 0, tzinfo=HANOI)
        ),
    }
    return ProgressSheet(**values)
