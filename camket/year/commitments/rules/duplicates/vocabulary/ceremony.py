"""Ceremony, small words and asides: what any sentence may say without naming another task."""

from camket.year.commitments.rules.duplicates.vocabulary.acts import HELPING
from camket.year.commitments.rules.duplicates.vocabulary.lists import words_of

# Said by any sentence and telling no task from another.
FILLERS = words_of("""
tập trung/lãnh đạo/chỉ đạo/tiếp tục/đẩy mạnh/tăng cường/nâng cao/phấn đấu/bảo đảm/đảm bảo/nâng cao hơn nữa
chất lượng/hiệu quả/hiệu lực/công tác/kịp thời/đầy đủ/chủ động/tích cực/quyết liệt/đồng bộ/toàn diện
nghiêm túc/thường xuyên/chặt chẽ/sâu rộng/rộng khắp/triệt để/cơ bản/từng bước/mạnh mẽ/cụ thể
hoàn thành/hoàn tất/hoàn thiện/kết thúc/dứt điểm/đẩy nhanh tiến độ/tiến độ
thực hiện/triển khai/tiến hành/tổ chức/tổ chức thực hiện/triển khai thực hiện/làm tốt/thực hiện tốt
hoàn thành việc/thực hiện xong/quan tâm/chú trọng/chăm lo/coi trọng/phát huy
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
đội ngũ/hệ thống/hoạt động/các loại/mạng lưới/hình thức/phong trào/lĩnh vực/nhiệm vụ/vấn đề/lực lượng/diện tích
chính thức/tối thiểu/trực tiếp/trong độ tuổi/độ tuổi/định kỳ/theo định kỳ/chuyên môn/kế hoạch vốn/cho các đối tượng
đủ điều kiện/có nhu cầu/theo chỉ tiêu/đúng đối tượng/đúng tiêu chuẩn/bảo đảm tiến độ/đúng tiến độ kế hoạch
so với quy định/so với thời gian quy định/so với thời hạn quy định/theo thời hạn/theo phân cấp
/theo chức năng nhiệm vụ/được phát hiện/bị phát hiện/phát sinh mới/mới phát sinh
loại giỏi/loại khá/loại tốt/đạt giỏi/đạt khá/đạt loại giỏi/đạt loại khá/đạt tốt/loại xuất sắc/đạt xuất sắc
/khá trở lên
trước mùa mưa/mùa mưa/mùa mưa bão/trước mùa mưa bão/mùa khô/dịp hè/tết nguyên đán/nhân dịp/dịp tết
/dịp tết nguyên đán
trên cơ sở/theo đúng/đúng và đủ/theo lộ trình/đúng lộ trình/theo tiến độ/không để sót/không bỏ sót
/không để sót đối tượng
đạt tỷ lệ/nhân dịp tết/thuộc diện/theo diện/cấp phường/cấp xã
các cấp/hai cấp/về cơ sở/tỷ suất/tỷ trọng/số ca/số người/số hộ
hộ dân/hộ gia đình/học kỳ/theo chuẩn hiện hành/hiện hành/danh hiệu
thị trấn/thị xã/thành phố/phía nam/phía bắc/phía đông/phía tây
""")
# The same, of one syllable and told by its marks: "cho" is not "chợ", "trong" is not "trồng".
LITTLE = words_of("""
của/và/các/những/cho/với/tại/ở/trong/trên/dưới/từ/đến/lên/xuống/còn/đạt/được/bị/để/do/bởi/bằng/theo/về
ra/vào/mọi/toàn/thuộc/hơn/cả/cùng/như/là/này/đó/sẽ/đã/có/gồm/khi/mà/thì/nhất/nhiều/nào/mới/hết/qua/vượt
tháng/quý/năm/ngày/tuần/thứ/mỗi/hộ/vụ/tết/giữa/gắn/nhau/cũng/rất/phải/hoặc/hay/trước/sau/gần/dịp/lần/phường/xã
/tỉnh/huyện/quận/số/mức/xong/sớm
cuộc/đợt/lượt/buổi/suất/chiếc/cái/thêm/việc/phía/nghiêm/nhằm/đúng/cụm/ngôi/khoảng/tuyến/đoạn/nữa/khỏi/dọc/ven
/nơi/đội/nguồn/ngay/luôn/vẫn/lại/dài/rộng/đưa
""")

# Of these a text without any marks is cleared too; the others sound like words that tell.
LITTLE_UNMARKED = words_of(
    "của/và/các/những/với/được/theo/là/ở/trên/dưới/từ/đến/lên/xuống/đã/sẽ/khi/nhiều/năm/tháng/một/phường/xã"
    "/tăng/giảm/không/về/ra/vào"
)
# What follows these says how, where or why, not what.
ASIDES = words_of(
    "theo/bằng/do/tại/ở/từ/nhằm/thông qua/gắn với/trong đó/nhất là/đặc biệt là/chú trọng/ưu tiên/trên/phục vụ"
    "/dọc/ven/qua mạng/qua hệ thống/qua trục/từ nguồn/góp phần/đáp ứng/hướng tới/với sự/dưới sự/kết hợp"
    "/kết hợp với/thay cho/nơi"
    "/vì/lồng ghép/trên hệ thống/trên nền tảng/trên phần mềm/nhân dịp/chào mừng/hưởng ứng/bảo đảm/đảm bảo"
)
WHERES = words_of("tại/ở/trên/dọc/ven/nơi")
# These tell how or why only behind the task; in front of it they are mere ceremony.
LATE_ASIDES = words_of(
    "để/bảo đảm/đảm bảo/góp phần/đáp ứng/phục vụ/ưu tiên/chú trọng/kết hợp/hướng tới"
)

# Words of any office sentence: they name no task by themselves and part no two tasks.
PLAIN = words_of("""
chấp hành/tuân thủ/áp dụng/thực thi/cải thiện/đổi mới/chuẩn hóa/xem xét/xác định/phân công/thông suốt/thành công
tham dự/xin/gọi/có mặt/hưởng/thụ hưởng/được hưởng/gửi/cung cấp/trình độ/nhận thức/ý thức/trách nhiệm/kỷ cương
kỷ luật kỷ cương/thời hạn/thời điểm/quy trình/mục tiêu/dạng/phạm vi/quy mô/giá trị/thành phần
thành viên/tiêu chí/tiêu chuẩn/chuẩn/đạt chuẩn/nhu cầu/biện pháp/giải pháp/phương pháp/đột xuất/chính xác/minh bạch
thuận lợi/thiết thực/hợp lý/khả thi/hội nghị/cơ sở/hành vi/nguyên nhân/lỗi/khá/tốt/chuẩn bị/ưu tú/đàn/vỏ
/hoàn chỉnh/bền vững/ổn định/phù hợp/nhanh chóng
cấp thành phố/cấp tỉnh/cấp cơ sở/chức danh/kỷ cương hành chính/hiện nay/cũ/tiếp/tổng/thực tế/thực tiễn
/tài liệu/tụ điểm
bền/mạnh/sâu/điều kiện/đời sống/ứng dụng/khai thác sử dụng/phục vụ/nền nếp/nề nếp/bài bản
kiến thức/nghiệp vụ/kỹ năng/nguồn lực/nguồn vốn/kinh nghiệm/tinh thần/vật chất/chủ trương
""")

# Said in passing: they weigh little.
SOFT = HELPING | words_of("""
cấp ủy/chính quyền/tập thể/chuyên đề/vào sử dụng
khu phố/khu dân cư/đúng hạn/cộng đồng/hội viên/người dân/cán bộ/đảng ủy/chi bộ/đảng bộ
bí thư/chủ tịch/phó bí thư/phó chủ tịch/giải quyết/xã hội hóa/kiểm tra/quản lý/tham gia/ủng hộ/tặng quà
gia đình/chủ đầu tư/tái phát/thẩm quyền/thời hạn/đóng góp/rà soát/mở rộng/vi phạm/tồn đọng/phát sinh
điều kiện/xây dựng/công dân/đăng ký/sử dụng/phát triển
""")
AT_LEAST = words_of("trên/ít nhất/tối thiểu/trở lên/không dưới/không thấp hơn")
AT_MOST = words_of("dưới/tối đa/trở xuống/không quá/không vượt quá")
