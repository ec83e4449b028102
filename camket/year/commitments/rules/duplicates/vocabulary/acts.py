"""Acts: what is done, however it is called, and which acts are one another's contrary."""

from camket.year.commitments.rules.duplicates.vocabulary.lists import lines_of, words_of

# One act, however it is called.
SAME_ACTS = lines_of("""
giải quyết/xử lý/giải quyết dứt điểm/xử lý dứt điểm/tháo gỡ/giải quyết xong/xử lý xong/khắc phục/chấn chỉnh
xây dựng/xây mới/xây/xây cất/làm mới/thi công/đầu tư xây dựng/đầu tư xây mới/thi công xây dựng/xây lắp/đầu tư
sửa chữa/cải tạo/nâng cấp/tu sửa/tu bổ/cải tạo sửa chữa/cải tạo nâng cấp/sửa chữa nâng cấp/duy tu/sửa sang/sửa
/gia cố/tôn tạo/trùng tu/nâng cấp sửa chữa/nâng cấp cải tạo/sửa chữa cải tạo/bảo trì/duy tu sửa chữa
/duy tu bảo dưỡng
thành lập/ra mắt/lập mới/thành lập mới/hình thành/cho ra đời/ra đời/thành lập và ra mắt
lắp đặt/lắp/lắp mới/lắp thêm/lắp đặt mới/lắp đặt thêm/trang bị/bố trí lắp đặt/đầu tư lắp đặt
mua sắm/mua/mua mới/đầu tư mua sắm/trang cấp/sắm
di dời/di chuyển/dời
xóa bỏ/xóa/giải tỏa/xóa sổ/triệt xóa/xóa xong/xóa dứt điểm
hỗ trợ/giúp đỡ/giúp/trợ giúp/đỡ đầu/nhận đỡ đầu/nhận giúp đỡ/hỗ trợ giúp đỡ/giúp sức
tuyên truyền/phổ biến/tuyên truyền phổ biến/phổ biến giáo dục/tuyên truyền phổ biến giáo dục/truyền thông
/tuyên truyền giáo dục/nói chuyện chuyên đề
tập huấn/bồi dưỡng/mở lớp tập huấn/mở lớp bồi dưỡng/tổ chức lớp tập huấn/tổ chức lớp bồi dưỡng
/đào tạo bồi dưỡng/bồi dưỡng tập huấn/tập huấn bồi dưỡng/mở lớp/tổ chức lớp/lớp tập huấn/lớp bồi dưỡng
/tổ chức tập huấn/tổ chức bồi dưỡng/hội nghị tập huấn/tổ chức hội nghị tập huấn
khởi công/động thổ
khánh thành/đưa vào sử dụng/đưa vào hoạt động/đưa vào khai thác/đưa vào vận hành/khánh thành đưa vào sử dụng
/đưa vào khai thác sử dụng/vận hành chính thức/vào sử dụng/vào hoạt động/vào khai thác/vào vận hành
/vào khai thác sử dụng
thay thế/thay/thay mới
ban hành/xây dựng ban hành/xây dựng và ban hành/tham mưu ban hành/trình ban hành/tham mưu trình ban hành
/ban hành mới
thăm hỏi/thăm/đến thăm
tặng/trao/trao tặng/tặng cho/trao cho
cấp/cấp mới/cấp phát
trồng/trồng mới/trồng thêm
rà soát/soát xét/rà soát lại
trả lời/phản hồi/giải trình
thu gom/gom/thu gom vận chuyển/thu gom và vận chuyển
rút ngắn/rút ngắn thời gian/cắt giảm thời hạn giải quyết/giảm thời gian/cắt giảm thời gian/cắt giảm thời hạn
/rút ngắn thời hạn/giảm thời gian giải quyết
cấp đổi/đổi
bầu cử/bầu/tổ chức bầu cử/tổ chức bầu
hội thi/cuộc thi/tổ chức thi/tổ chức hội thi/tổ chức cuộc thi
xuất khẩu lao động/lao động đi làm việc ở nước ngoài/đi làm việc ở nước ngoài
/lao động đi làm việc có thời hạn ở nước ngoài/đi làm việc có thời hạn ở nước ngoài/làm việc ở nước ngoài
/lao động đi nước ngoài/đi xuất khẩu lao động/lao động đi xuất khẩu
số hóa/sang dạng số/dạng số/chuyển sang dạng số/bản điện tử/tạo bản điện tử/quét số hóa
tiêm chủng/tiêm vắc xin/tiêm phòng/tiêm ngừa/chủng ngừa/tiêm
khám sức khỏe/khám tuyển/kiểm tra sức khỏe/khám bệnh/khám sàng lọc/khám chữa bệnh
tiếp công dân/tiếp dân
ký cam kết/cam kết/ký bản cam kết/ký kết cam kết
đấu giá/bán đấu giá/tổ chức đấu giá
xử phạt/phạt/xử phạt vi phạm hành chính/xử phạt hành chính/lập biên bản xử phạt/ra quyết định xử phạt
cứng hóa/bê tông hóa/kiên cố hóa/đổ bê tông/trải nhựa/thảm nhựa/nhựa hóa/làm bê tông/bê tông
nạo vét/khơi thông/khai thông/nạo vét khơi thông/khơi thông nạo vét
tổng vệ sinh/dọn vệ sinh/ra quân vệ sinh/dọn dẹp vệ sinh/ra quân tổng vệ sinh/tổng dọn vệ sinh
/ra quân dọn vệ sinh/ra quân vệ sinh môi trường/dọn vệ sinh môi trường/tổng vệ sinh môi trường
/ra quân tổng vệ sinh môi trường
tuyển quân/giao quân/chỉ tiêu giao quân/chỉ tiêu tuyển quân/gọi công dân nhập ngũ
/tuyển chọn gọi công dân nhập ngũ/tuyển chọn và gọi công dân nhập ngũ/gọi nhập ngũ
/tuyển chọn công dân nhập ngũ/lên đường nhập ngũ/gọi thanh niên nhập ngũ/tuyển chọn và gọi thanh niên nhập ngũ
đi học/đến trường/ra lớp/đến lớp/huy động ra lớp/tới trường/đi học mẫu giáo/đi nhà trẻ
tạo việc làm/giải quyết việc làm/tạo việc làm mới/có việc làm/có việc làm mới/việc làm mới/bố trí việc làm
dạy nghề/đào tạo nghề/đào tạo nghề nghiệp/dạy nghề ngắn hạn/đào tạo nghề ngắn hạn
phòng chống/phòng ngừa/ngăn ngừa/phòng tránh/phòng ngừa đấu tranh
đấu tranh/triệt phá/truy quét/trấn áp/tấn công trấn áp/đấu tranh trấn áp/đấu tranh triệt phá/bóc gỡ
tuần tra/tuần tra kiểm soát/tuần tra canh gác/tuần tra vũ trang
nhân rộng/mở rộng mô hình/nhân rộng mô hình
quán triệt/học tập quán triệt/phổ biến quán triệt/nghiên cứu học tập/học tập/nghiên cứu quán triệt
giải ngân/thanh toán giải ngân
quyết toán/thẩm tra quyết toán/phê duyệt quyết toán
chi trả/trả/cấp phát chi trả
chấp thuận/phê duyệt/thông qua/duyệt
kiện toàn/củng cố/kiện toàn củng cố/củng cố kiện toàn/sắp xếp kiện toàn
biểu dương/khen thưởng/tôn vinh/tuyên dương/biểu dương khen thưởng
lấp đầy/phủ kín/phủ
tinh giản/tinh giản biên chế/giảm biên chế/cắt giảm biên chế
kết nối/liên kết/bắt cầu
tiêu thụ/bao tiêu/tiêu thụ sản phẩm
tiếp nhận/nhận
kêu gọi/thu hút/mời gọi/xúc tiến/kêu gọi đầu tư/thu hút đầu tư/mời gọi đầu tư
đối thoại/gặp gỡ đối thoại/tiếp xúc đối thoại/đối thoại trực tiếp/hội nghị đối thoại/gặp gỡ trao đổi
/tổ chức hội nghị đối thoại/gặp mặt đối thoại
đo đạc/đo vẽ/đo đạc bản đồ
chỉnh trang/làm đẹp/tạo cảnh quan/chỉnh trang làm đẹp
tham quan/học tập kinh nghiệm/tham quan học tập
bảo vệ/giữ gìn
cai nghiện/điều trị nghiện/đi cai/đi cai nghiện/cai nghiện tập trung/đưa đi cai
phụng dưỡng/nhận phụng dưỡng/chăm sóc phụng dưỡng
vay vốn/vốn vay/cho vay vốn/cho vay/vốn tín dụng/tín dụng/vốn vay tín dụng
giải phóng mặt bằng/bồi thường giải phóng mặt bằng/đền bù giải phóng mặt bằng
/bồi thường hỗ trợ giải phóng mặt bằng/giải phóng xong mặt bằng/giải tỏa mặt bằng
bồi thường/đền bù/bồi thường hỗ trợ/đền bù hỗ trợ/chi trả bồi thường/chi trả đền bù
đánh giá xếp loại/xếp loại/đánh giá phân loại/xếp loại chất lượng/đánh giá xếp loại chất lượng
chuyển đổi cây trồng/chuyển đổi cơ cấu cây trồng
đánh bắt/khai thác hải sản/khai thác thủy sản
chăm sóc sức khỏe/chăm sóc và bảo vệ sức khỏe/chăm lo sức khỏe
giao nộp/tự nguyện giao nộp/vận động giao nộp
tặng quà/thăm tặng quà/thăm hỏi tặng quà/thăm và tặng quà/trao quà/trao tặng quà/tặng quà tết
/chúc tết tặng quà/thăm chúc tết tặng quà/thăm hỏi và tặng quà
lấn chiếm/xâm lấn/chiếm dụng/lấn chiếm sử dụng
kê khai/khai báo
trộm cắp/tội phạm trộm cắp/trộm/trộm cắp tài sản
đánh bạc/cờ bạc/đánh bạc ăn tiền
chứng thực/công chứng chứng thực
vá/vá lấp/dặm vá
cài đặt/kích hoạt/cài đặt và kích hoạt/cài đặt kích hoạt
phản biện xã hội/phản biện
sắp xếp/sắp xếp lại/bố trí lại/bố trí sắp xếp/sắp xếp bố trí/bố trí
gieo trồng/gieo cấy/xuống giống/gieo sạ
thu hoạch/gặt
kết nạp đảng viên/kết nạp đảng/kết nạp vào đảng/phát triển đảng viên/phát triển đảng/kết nạp đảng viên mới
/phát triển đảng viên mới/quần chúng vào đảng/kết nạp mới đảng viên
học lớp cảm tình đảng/lớp cảm tình đảng/lớp bồi dưỡng nhận thức về đảng/học lớp bồi dưỡng nhận thức về đảng
/bồi dưỡng nhận thức về đảng/lớp nhận thức về đảng/bồi dưỡng kết nạp đảng/tham gia lớp cảm tình đảng
/đi học lớp cảm tình đảng/học cảm tình đảng/lớp đối tượng kết nạp đảng
xóa mù chữ/dạy xóa mù chữ/lớp xóa mù chữ/mở lớp xóa mù chữ/dạy chữ
chống thất thu/chống thất thu thuế/chống thất thu ngân sách
sinh hoạt chuyên đề/sinh hoạt chi bộ chuyên đề/sinh hoạt theo chuyên đề
học lý luận chính trị/đào tạo lý luận chính trị/bồi dưỡng lý luận chính trị/lớp trung cấp lý luận chính trị
/học trung cấp lý luận chính trị
phản bác/đấu tranh phản bác/phản bác quan điểm sai trái/đấu tranh phản bác các quan điểm sai trái
/bảo vệ nền tảng tư tưởng
làm sạch dữ liệu/cập nhật dữ liệu/chuẩn hóa dữ liệu/đồng bộ dữ liệu/làm sạch và cập nhật dữ liệu/bổ sung dữ liệu
thu hồi nợ/đôn đốc thu hồi nợ/đôn đốc thu nợ/thu nợ/xử lý nợ
phun thuốc/phun hóa chất/phun khử khuẩn/phun khử trùng
nhổ bỏ/phá bỏ/tiêu hủy
trả kết quả/tiếp nhận và trả kết quả/trả hồ sơ
sắp xếp tổ chức bộ máy/tinh gọn bộ máy/tinh gọn/sắp xếp bộ máy/sắp xếp tinh gọn bộ máy/sắp xếp tinh gọn
giới thiệu việc làm/tư vấn việc làm/kết nối việc làm/tư vấn giới thiệu việc làm
phát quang/phát dọn/cắt tỉa/chặt tỉa/cắt cỏ
hiến máu/hiến máu tình nguyện/hiến máu nhân đạo
kỷ luật/thi hành kỷ luật/xử lý kỷ luật
điều tra/khám phá/điều tra khám phá/phá án/điều tra làm rõ
thi hành án/thi hành xong/thi hành án dân sự/thi hành án xong
xét xử/đưa ra xét xử
bảo vệ rừng/quản lý bảo vệ rừng/giữ rừng
tuyển dụng/thi tuyển/xét tuyển
đưa tin/đăng tin/đăng tải tin bài/đăng tải/viết tin bài
mở cửa/khai trương
giao lưu/gặp mặt
thu thập/lấy/thu nhận
xin lỗi/thư xin lỗi
gắn biển/lắp biển/lắp đặt biển/treo biển
phá rừng/chặt phá rừng/chặt phá/khai thác rừng trái phép
chuyển đổi/chuyển
ký số/sử dụng chữ ký số/ký điện tử
""")

# Two names of one act where the rest of the sentence is the same.
NEAR_ACTS = lines_of("""
kết nạp/phát triển
giải phóng mặt bằng/bàn giao mặt bằng
thành lập/xây dựng
thành lập/khánh thành
thành lập/mở
xây dựng/làm
làm/mở rộng
trả kết quả/giải quyết
xây dựng/lắp đặt
xóa bỏ/xử lý/giải quyết/chấm dứt
xóa bỏ/thay thế
giải quyết/trả lời
tiếp nhận/chi trả
thu/vận động/huy động/quyên góp/kêu gọi/phát động/ủng hộ/đóng góp
mở/tổ chức/dạy
thu hồi/xử lý/giải quyết
tặng/cấp/hỗ trợ
tặng quà/thăm hỏi/chăm lo/chúc tết/tặng
hỗ trợ/tạo điều kiện
phụng dưỡng/hỗ trợ/chăm sóc
giải ngân/thanh toán
tập huấn/đào tạo/huấn luyện
tập huấn/tuyên truyền/hướng dẫn
tuyên truyền/vận động
rà soát/kiểm tra/thống kê
công khai/công bố/niêm yết
sửa chữa/cứng hóa
sửa chữa/chỉnh trang
chỉnh trang/lát
sửa chữa/khắc phục
mua sắm/lắp đặt
giới thiệu/cử
học/tham gia
mở rộng/phát triển
kêu gọi/đón
tham gia/đóng
số hóa/nhập/cập nhật/chuyển đổi số
đấu tranh/bắt/giải quyết/xóa bỏ/ngăn chặn
xử phạt/giải quyết
lập/tạo lập/có
tạo lập/cấp
bảo vệ/gìn giữ/bảo tồn
tiêu thụ/bán
giảm/cắt giảm/tinh giản
giao nộp/thu hồi
nuôi/chăn nuôi
chăm sóc/chăm sóc sức khỏe
khám sức khỏe/chăm sóc sức khỏe
kê khai/công khai
xử phạt/đấu tranh
cưỡng chế/xử lý
bồi thường/giải phóng mặt bằng
bồi thường/chi trả
thi/hội thi
biểu dương/tặng
""")

# Said of the same task by one and not by another: alone they part no two tasks.
HELPING = words_of(
    "vận động/tuyên truyền/hỗ trợ/tham mưu/hướng dẫn/đề xuất/phối hợp/tham gia/ủng hộ/đóng góp/người dân"
    "/huy động/phát động/khuyến khích/kêu gọi/tạo lập/xã hội hóa/nhân rộng/động viên/tạo điều kiện/đôn đốc"
    "/theo dõi/tranh thủ/quyên góp"
)

# Acts that have no other name here.
OTHER_ACTS = words_of("""
kết nạp/phát triển/giải phóng mặt bằng/bàn giao mặt bằng/làm/mở/lập/tặng quà/đào tạo/huấn luyện/công khai/công bố
mở rộng/thu hẹp/thu hồi/giao/bàn giao/nghiệm thu/tuyển dụng/tuyển/bổ nhiệm/luân chuyển/điều động/miễn nhiệm/kỷ luật
chăm sóc/khai thác/chặt tỉa/nuôi/bán/thuê/cho thuê/cho vay/vay vốn/thu/nộp/chi/miễn/giảm/xét xử/hòa giải
/hòa giải thành
phân loại/tái chế/tiêu hủy/đăng ký/xác nhận/công nhận/gia hạn/cấp đổi/cấp lại/điều chỉnh/bổ sung/thẩm định/khảo sát
điều tra/lấy ý kiến/kiểm kê/thống kê/chuyển giao/số hóa/kiểm tra/giám sát/thanh tra/kiểm toán/đánh giá/sơ kết/tổng kết
/sáp nhập
giải thể/đình chỉ/đóng cửa/tháo dỡ/thanh lý/cưỡng chế/bồi thường/tái định cư/trực/diễn tập/bầu/bầu cử/giới thiệu/cử
nhập/xuất khẩu/quảng bá/xúc tiến/nghiên cứu/phát hiện/khởi tố/truy tố/thi/thi đấu/biểu diễn/phun/niêm yết/cắm mốc
quy hoạch/chúc thọ/xuất bản/phát sóng/chấm điểm/nâng hạng/nâng hạng/sàng lọc/khám tuyển/hiến/vận hành/quản lý
""")

# These change nothing about a figure that is to rise or to fall; any other act is another task.
PROMPTING = HELPING - words_of("hỗ trợ/hướng dẫn/tuyên truyền") | words_of("phát triển/đăng ký")

UP = words_of(
    "tăng/nâng/tăng thêm/nâng lên/gia tăng/nâng tỷ lệ/tăng tỷ lệ/nâng mức/tăng số/nâng số/tăng mức"
)
DOWN = words_of(
    "giảm/kéo giảm/hạ/giảm thiểu/hạ thấp/giảm tỷ lệ/kéo giảm tỷ lệ/hạ mức/giảm số/kéo giảm số/giảm mức/giảm dần"
)
NOT = words_of(
    "không/chưa/không có/không để/không để xảy ra/không còn/không xảy ra/không để phát sinh/không phát sinh"
    "/không để còn/chấm dứt tình trạng"
)

# What is kept stands already; what is made does not.
KEEPING = words_of(
    "duy trì/giữ vững/duy trì hoạt động/tiếp tục duy trì/giữ nguyên/duy trì và giữ vững/giữ vững và duy trì"
    "/duy trì hoạt động của/duy trì hiệu quả"
)
MAKING = words_of("thành lập/xây dựng/lắp đặt/khởi công/khánh thành/mở/trồng/mua sắm/lập/cấp")

# Who looks after a work does not do it.
REVIEWS = words_of(
    "kiểm tra/giám sát/thanh tra/đánh giá/thẩm định/thẩm tra/kiểm toán/khảo sát/nghiên cứu/lấy ý kiến"
)
# What ends a thing leaves none of it.
ENDINGS = words_of("xóa bỏ/chấm dứt/ngăn chặn")
# What takes back a work, said by one only, is the contrary of it.
UNDOINGS = ENDINGS | words_of(
    "giải thể/thu hồi/hủy bỏ/bãi bỏ/tháo dỡ/thanh lý/đóng cửa/đình chỉ/tạm dừng/từ chối/miễn nhiệm/bãi nhiệm"
    "/tạm hoãn/thu hẹp"
)
