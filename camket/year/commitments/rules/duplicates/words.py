"""The words by which two office sentences are told apart, or recognised as one.

All lists are written as people write. A slash parts the members of a line; the first names the others.
"""

from camket.foundation.core.text import ABBREVIATIONS, fold


def _lines(text: str) -> list[list[str]]:
    return [line.split("/") for line in text.strip().splitlines()]


def _words(text: str) -> frozenset[str]:
    return frozenset(word for line in _lines(text) for word in line)


# Short forms that are also a syllable when folded, so only their capitals tell them.
CAPITAL_FORMS = dict(
    line.split("=")
    for line in """
CB=cán bộ
ĐV=đảng viên
DN=doanh nghiệp
HKD=hộ kinh doanh
KP=khu phố
TDP=tổ dân phố
MN=mầm non
TH=tiểu học
NQ=nghị quyết
KH=kế hoạch
CT=chỉ thị
KL=kết luận
QĐ=quyết định
BC=báo cáo
CA=công an
QS=quân sự
TN=thanh niên
ĐTN=đoàn thanh niên
PN=phụ nữ
ND=nông dân
MT=môi trường
VH=văn hóa
XD=xây dựng
ĐT=đô thị
GTVT=giao thông vận tải
TP=thành phố
TX=thị xã
TT=thị trấn
""".strip().splitlines()
)

# Short forms that are no syllable, whichever way they are typed; with their marks where the core list has none.
SHORT_FORMS = {
    **ABBREVIATIONS,
    **{
        fold(short): full
        for short, full in (
            line.split("=")
            for line in """
BTV=ban thường vụ
BCH=ban chấp hành
UBND=ủy ban nhân dân
HĐND=hội đồng nhân dân
UBMT=ủy ban mặt trận
UBMTTQ=ủy ban mặt trận tổ quốc
TCCS=tổ chức cơ sở
NTM=nông thôn mới
BHXH=bảo hiểm xã hội
BHTN=bảo hiểm thất nghiệp
TTHC=thủ tục hành chính
ATTP=an toàn thực phẩm
VSATTP=vệ sinh an toàn thực phẩm
ATVSTP=an toàn vệ sinh thực phẩm
TNGT=tai nạn giao thông
ATGT=an toàn giao thông
TTATGT=trật tự an toàn giao thông
ANTT=an ninh trật tự
TTATXH=trật tự an toàn xã hội
QLNN=quản lý nhà nước
QSDĐ=quyền sử dụng đất
QSD=quyền sử dụng
GCN=giấy chứng nhận
GCNQSDĐ=giấy chứng nhận quyền sử dụng đất
SDĐ=sử dụng đất
CCCD=căn cước công dân
NSNN=ngân sách nhà nước
KTXH=kinh tế xã hội
QPAN=quốc phòng an ninh
ANQP=an ninh quốc phòng
CĐS=chuyển đổi số
DVC=dịch vụ công
DVCTT=dịch vụ công trực tuyến
HTX=hợp tác xã
THT=tổ hợp tác
THCS=trung học cơ sở
THPT=trung học phổ thông
GDPT=giáo dục phổ thông
GDMN=giáo dục mầm non
GDĐT=giáo dục và đào tạo
TNMT=tài nguyên và môi trường
LĐTBXH=lao động thương binh và xã hội
VHXH=văn hóa xã hội
VHTT=văn hóa thông tin
TCKH=tài chính kế hoạch
NNPTNT=nông nghiệp và phát triển nông thôn
MTTQ=mặt trận tổ quốc
MTTQVN=mặt trận tổ quốc việt nam
UBMTTQVN=ủy ban mặt trận tổ quốc việt nam
LHPN=liên hiệp phụ nữ
CCB=cựu chiến binh
LĐLĐ=liên đoàn lao động
CBCC=cán bộ công chức
CBCCVC=cán bộ công chức viên chức
CBĐV=cán bộ đảng viên
PCCC=phòng cháy chữa cháy
PCTT=phòng chống thiên tai
TKCN=tìm kiếm cứu nạn
PCTP=phòng chống tội phạm
PCMT=phòng chống ma túy
TNXH=tệ nạn xã hội
MTQG=mục tiêu quốc gia
KDC=khu dân cư
NVH=nhà văn hóa
CSDL=cơ sở dữ liệu
VPHC=vi phạm hành chính
TTXD=trật tự xây dựng
TTĐT=trật tự đô thị
BVMT=bảo vệ môi trường
VSMT=vệ sinh môi trường
SXH=sốt xuất huyết
KHHGĐ=kế hoạch hóa gia đình
TDTT=thể dục thể thao
DTTS=dân tộc thiểu số
NCC=người có công
LLVT=lực lượng vũ trang
DQTV=dân quân tự vệ
NVQS=nghĩa vụ quân sự
UBKT=ủy ban kiểm tra
VBQPPL=văn bản quy phạm pháp luật
PBGDPL=phổ biến giáo dục pháp luật
TGPL=trợ giúp pháp lý
KNTC=khiếu nại tố cáo
ĐTXD=đầu tư xây dựng
ĐTC=đầu tư công
SXKD=sản xuất kinh doanh
QLĐĐ=quản lý đất đai
TĐC=tái định cư
TVĐT=tuyến văn minh đô thị
VMĐT=văn minh đô thị
ĐĐK=đại đoàn kết
VKS=viện kiểm sát
VKSND=viện kiểm sát nhân dân
KSND=kiểm sát nhân dân
TAND=tòa án nhân dân
CLB=câu lạc bộ
BGĐ=ban giám đốc
TCCSĐ=tổ chức cơ sở đảng
BCĐ=ban chỉ đạo
CSXH=chính sách xã hội
""".strip().splitlines()
        )
    },
}

# One act, one thing, however it is called.
SYNONYMS = _lines("""
giải quyết/xử lý/giải quyết dứt điểm/xử lý dứt điểm/tháo gỡ/giải quyết xong/xử lý xong
xây dựng/xây mới/xây/xây cất/làm mới
sửa chữa/cải tạo/nâng cấp/tu sửa/tu bổ/cải tạo sửa chữa/cải tạo nâng cấp/sửa chữa nâng cấp/duy tu/sửa sang
thành lập/ra mắt/lập mới
di dời/di chuyển
xóa bỏ/xóa/giải tỏa
hỗ trợ/giúp đỡ/giúp/trợ giúp
tuyên truyền/phổ biến/tuyên truyền phổ biến/phổ biến giáo dục/tuyên truyền phổ biến giáo dục
tập huấn/bồi dưỡng
khởi công/động thổ
thay thế/thay/thay mới
khu phố/thôn/xóm/tổ dân phố/khóm/ấp
người dân/nhân dân/bà con/quần chúng nhân dân/dân
giấy chứng nhận quyền sử dụng đất/sổ đỏ/bìa đỏ/chứng nhận quyền sử dụng đất/giấy quyền sử dụng đất
thủ tục hành chính/hồ sơ thủ tục hành chính/hồ sơ hành chính/thủ tục
ban hành/xây dựng ban hành/xây dựng và ban hành/tham mưu ban hành/trình ban hành/tham mưu trình ban hành/ban hành mới
vi phạm/sai phạm
trái phép/không phép/trái quy định
thăm hỏi/thăm
cấp/cấp mới/cấp phát
trồng/trồng mới
rà soát/soát xét
lắp đặt/lắp
mở lớp/tổ chức lớp
rác thải/rác/chất thải rắn
trực tuyến/qua mạng/online
đúng hạn/đúng thời hạn/đúng tiến độ/trước hạn
trễ hạn/quá hạn/chậm hạn
covid/corona/ncov
vắc xin/vaccine/vacxin/vắcxin
doanh nghiệp/công ty
tai nạn giao thông/số vụ tai nạn giao thông
bể bơi/hồ bơi
trẻ em/trẻ
ngã tư/ngã ba/nút giao
""")

# Two names of one act where the rest of the sentence is the same.
NEAR = _lines("""
kết nạp/phát triển
giải phóng mặt bằng/bàn giao mặt bằng
thành lập/xây dựng
xây dựng/làm
xóa bỏ/xử lý/chấm dứt
giải quyết/trả lời/xóa bỏ
vận động/huy động/quyên góp/kêu gọi
mở/tổ chức
khánh thành/đưa vào sử dụng
thu hồi/xử lý/giải quyết
thăm hỏi/tặng quà
xây dựng/lập
hỗ trợ/tạo điều kiện
giải ngân/thanh toán
tập huấn/đào tạo
tập huấn/huấn luyện
rà soát/kiểm tra
công khai/công bố
chuyển đổi/chuyển
bê tông hóa/cứng hóa
thắp sáng/chiếu sáng
lắp đặt/xây dựng
thiết bị/dụng cụ
giới thiệu/cử
học/tham gia
mở rộng/phát triển
thu hút/đón
người dân/công dân
""")

# Words that belong together and are not the shorter word inside them.
WHOLES = _words("""
hợp tác xã/tổ hợp tác/xã hội/hồ sơ/phụ nữ/nam nữ/nữ công
nông thôn mới nâng cao/nông thôn mới kiểu mẫu/nông thôn mới/hộ cận nghèo/cận nghèo/hộ nghèo/tái nghèo
tái định cư/tái cơ cấu/tập thể dục/thể dục/thiết bị/trang bị/chuẩn bị/dụng cụ/giới thiệu/cấp lại/cấp đổi/làm lại
giám sát/kỹ năng/chức năng/năng lực/năng suất/hạ tầng/tặng quà/tăng gia/hàng không/chữa cháy/tổ chức đảng
tổ chức bộ máy/số hóa/việc làm/chuyển đổi số/kế hoạch hóa/hoàn thiện pháp luật/hộ kinh doanh/nhà văn hóa
giải thể/sáp nhập/dân phòng/dân quân/dân vận/dân tộc/dân cư/dân sự/dân sinh/dân số/dân chủ/công dân/nông dân
đường dây nóng
""")

# Said by any sentence and telling no task from another.
FILLERS = _words("""
tập trung/lãnh đạo/chỉ đạo/tiếp tục/đẩy mạnh/tăng cường/nâng cao/phấn đấu/bảo đảm/đảm bảo/nâng cao hơn nữa
chất lượng/hiệu quả/hiệu lực/công tác/kịp thời/đầy đủ/chủ động/tích cực/quyết liệt/đồng bộ/toàn diện
nghiêm túc/thường xuyên/chặt chẽ/sâu rộng/rộng khắp/triệt để/cơ bản/từng bước/mạnh mẽ/cụ thể
hoàn thành/hoàn tất/hoàn thiện/kết thúc/dứt điểm/đẩy nhanh tiến độ/tiến độ
thực hiện/triển khai/tiến hành/tổ chức/tổ chức thực hiện/triển khai thực hiện/làm tốt/thực hiện tốt
hoàn thành việc/thực hiện xong/duy trì/giữ vững/quan tâm/chú trọng/chăm lo/coi trọng/phát huy
đúng quy định/theo quy định/đúng thẩm quyền/theo thẩm quyền/đúng luật/đúng pháp luật/theo pháp luật
đúng quy định của pháp luật/theo quy định của pháp luật/theo kế hoạch/đúng kế hoạch/theo đúng kế hoạch
trên địa bàn/địa bàn/tại địa bàn/ở địa phương/tại địa phương/địa phương/toàn đảng bộ/tại cơ sở
phối hợp với các ngành/phối hợp với các ngành liên quan/phối hợp với các cơ quan liên quan
phối hợp chặt chẽ với các ngành/phối hợp chặt chẽ với các ngành liên quan/phối hợp chặt chẽ
phối hợp với các đơn vị liên quan/các cơ quan liên quan/các ngành liên quan/các đơn vị liên quan/liên quan
tình trạng/tình hình/hiện tượng/trường hợp/các trường hợp/tỷ lệ/số lượng/số vụ/mức độ/tổng số
chỉ tiêu/được giao/trên giao/cấp trên giao/thành phố giao/tỉnh giao/huyện giao/chỉ tiêu giao
do thành phố giao/do tỉnh giao/do cấp trên giao/kế hoạch giao/kế hoạch trên giao/kế hoạch thành phố giao
so với cùng kỳ/cùng kỳ/so với/năm trước/năm liền kề/liền kề/cùng kỳ năm trước/đề ra/yêu cầu
bằng hoặc cao hơn/cao hơn/góp phần/phục vụ nhân dân/phục vụ người dân/đáp ứng yêu cầu/có hiệu quả/hơn nữa
không để tái phát/không để tái diễn/không để tái lấn chiếm/không tái phát/vượt cấp
lũy kế/cả năm/trong năm/trở lên/trở xuống/ít nhất/tối thiểu/tối đa/không quá/không dưới/không thấp hơn
đồng chí/đơn vị/cơ quan/bộ phận/kết quả/nội dung/thời gian/giai đoạn/nhiệm kỳ/hiện có/còn lại/trực thuộc
công trình/dự án/mô hình/đối tượng/cách mạng/toàn thể/các tầng lớp/đối với/tất cả/toàn bộ/một số/hạng mục
hằng tháng/hàng tháng/mỗi tháng/hằng quý/hàng quý/mỗi quý/hằng tuần/hàng tuần/mỗi tuần/hằng năm/hàng năm
hằng ngày/hàng ngày/mỗi ngày/mỗi năm/đầu năm/cuối năm/giữa năm/tháng đầu năm/tháng cuối năm/năm học/năm nay
hộ dân/hộ gia đình/học kỳ/theo chuẩn hiện hành/hiện hành/danh hiệu
thị trấn/thị xã/thành phố/phía nam/phía bắc/phía đông/phía tây
""")
# The same, of one syllable and told by its marks: "cho" is not "chợ", "trong" is not "trồng".
LITTLE = _words("""
của/và/các/những/cho/với/tại/ở/trong/trên/dưới/từ/đến/lên/xuống/còn/đạt/được/bị/để/do/bởi/bằng/theo/về
ra/vào/mọi/toàn/thuộc/hơn/cả/cùng/như/là/này/đó/sẽ/đã/có/gồm/khi/mà/thì/nhất/nhiều/nào/mới/hết/qua/vượt
tháng/quý/năm/ngày/tuần/thứ/mỗi/hộ/vụ/tết/giữa/gắn/nhau/cũng/rất/phải/hoặc/hay/trước/sau/gần/dịp/lần/phường/xã/tỉnh/huyện/quận/số/mức/xong/sớm
cuộc/đợt/lượt/buổi/suất/chiếc/cái/thêm/việc/phía/nghiêm/nhằm/đúng/cụm/ngôi/khoảng/tuyến/đoạn/nữa/khỏi
""")

# Of these a text without any marks is cleared too; the others sound like words that tell.
LITTLE_UNMARKED = _words(
    "của/và/các/những/với/được/theo/là/ở/trên/dưới/từ/đến/lên/xuống/đã/sẽ/khi/nhiều/năm/tháng/một/phường/xã"
    "/tăng/giảm/không/về/ra/vào"
)
# What follows these says how, where or whom first, not what.
ASIDES = _words(
    "theo/bằng/do/tại/ở/từ/nhằm/thông qua/gắn với/trong đó/nhất là/đặc biệt là/chú trọng/ưu tiên/trên/phục vụ"
)

# Said of the same task by one and not by another: alone they part no two tasks.
HELPING = _words(
    "vận động/tuyên truyền/hỗ trợ/tham mưu/hướng dẫn/đề xuất/phối hợp/tham gia/ủng hộ/đóng góp/người dân"
)
SOFT = HELPING | _words("""
cấp ủy/chính quyền/tập thể/chuyên đề
khu phố/khu dân cư/đúng hạn/cộng đồng/hội viên/người dân/cán bộ/đảng ủy/chi bộ/đảng bộ
bí thư/chủ tịch/phó bí thư/phó chủ tịch/giải quyết/xã hội hóa/kiểm tra/quản lý/tham gia/ủng hộ/tặng quà
gia đình/chủ đầu tư/tái phát/thẩm quyền/thời hạn/đóng góp/rà soát/mở rộng/vi phạm/tồn đọng/phát sinh
điều kiện/xây dựng/công dân/đăng ký/sử dụng
""")

ACTORS = _lines("""
hội phụ nữ/hội liên hiệp phụ nữ/liên hiệp phụ nữ
hội nông dân
hội cựu chiến binh
đoàn thanh niên/đoàn thanh niên cộng sản hồ chí minh/thành đoàn
mặt trận tổ quốc/ủy ban mặt trận tổ quốc/ủy ban mặt trận tổ quốc việt nam/mặt trận tổ quốc việt nam/mặt trận
ủy ban nhân dân
hội đồng nhân dân
ban thường vụ/ban thường vụ đảng ủy/ban thường vụ thành ủy
ban chấp hành
ban chỉ huy quân sự/cơ quan quân sự
công an
ủy ban kiểm tra
tòa án/tòa án nhân dân
viện kiểm sát/viện kiểm sát nhân dân
thanh tra
trạm y tế
hội chữ thập đỏ
liên đoàn lao động/công đoàn
người đứng đầu
""")

# Names and sentences grow around these; a capital on them makes no place name.
HEADS = _words("""
hội/đoàn/ban/phòng/sở/ủy/chi/trung/trường/tòa/viện/mặt/liên/công/tổ/đảng/quỹ/luật/nghị/đề/bộ/cục/kho
ngày/học/bệnh/trạm/thanh/phụ/nông/cựu/quân/đại/chỉ/kết/quy/thành/tháng/tết/ngân/dự/chương/nhà/bảo/dân
mô/câu/người/bí/chủ/phó/giám/an/văn/thường/khối/lao/y/giáo/tư/nội/tài/tuyên/kiểm/hợp/doanh
""")
PLACE_HEADS = _words(
    "đường/phố/chợ/sông/cầu/hồ/khu vực/khu dân cư/khu/cụm/kiệt/hẻm/ngõ/bến/ngã tư/ngã ba/đồi/núi/biển"
)
UNIT_HEADS = _words(
    "phường/xã/thị trấn/thị xã/thành phố/huyện/quận/tỉnh/thôn/xóm/ấp/bản/khóm/làng/tổ dân phố/tổ"
    "/khu phố/buôn/p/x/tp/kp"
)

DOCUMENTS = _words(
    "đề án/kế hoạch/nghị quyết/chỉ thị/quy chế/quy hoạch/chương trình/kết luận/nghị định/quyết định"
    "/phương án/chiến lược/thông tư/thông báo/hướng dẫn/quy định/công văn"
)
DRAFTING = _words(
    "xây dựng/lập/ban hành/soạn thảo/xây dựng ban hành/xây dựng và ban hành/tham mưu ban hành"
    "/tham mưu xây dựng/trình ban hành/tham mưu trình ban hành/ban hành mới"
)
CARRYING_OUT = _words("thực hiện/triển khai/triển khai thực hiện/tổ chức thực hiện/thực hiện tốt")

UP = _words("tăng/nâng/tăng thêm/nâng lên/gia tăng/nâng tỷ lệ/tăng tỷ lệ/nâng mức/tăng số")
DOWN = _words("giảm/kéo giảm/hạ/giảm thiểu/hạ thấp/giảm tỷ lệ/kéo giảm tỷ lệ/hạ mức/giảm số")
NOT = _words(
    "không/chưa/không có/không để/không để xảy ra/không còn/không xảy ra/không để phát sinh"
)
AT_LEAST = _words("trên/ít nhất/tối thiểu/trở lên/không dưới/không thấp hơn")
AT_MOST = _words("dưới/tối đa/trở xuống/không quá/không vượt quá")

# A task said with one of these is another task than the same without it.
TELLING = _words(
    "cận/nữ/tạm/thí điểm/dự phòng/nước ngoài/ngoài nhà nước/ngoài công lập/tự nguyện/bắt buộc/tổng kết/sơ kết"
)
# Who looks after a work does not do it.
REVIEWS = _words("kiểm tra/giám sát/thanh tra/đánh giá/thẩm định/thẩm tra/kiểm toán/khảo sát")
# What ends a thing leaves none of it.
ENDINGS = _words("xóa bỏ/chấm dứt/ngăn chặn")
# What takes back a work, said by one only, is the contrary of it.
UNDOINGS = ENDINGS | _words(
    "giải thể/thu hồi/hủy bỏ/bãi bỏ/tháo dỡ/thanh lý/đóng cửa/đình chỉ/tạm dừng/từ chối"
)

MEASURES = _words(
    "km/m/ha/tấn/tạ/kg/lít/triệu/tỷ/tỉ/nghìn/ngàn/đồng/usd/phần/trăm/vụ/hộ/người/đơn vị/trường hợp"
)
NUMBER_WORDS = _words("một/hai/ba/bốn/năm/sáu/bảy/tám/chín/mười/mươi/trăm/nghìn/chục/vài")
