"""Things: what the work is done to, however it is called."""

from camket.year.commitments.rules.duplicates.vocabulary.lists import lines_of, words_of

# One thing, however it is called.
SAME_THINGS = lines_of("""
camera an ninh/camera/camera giám sát an ninh/camera giám sát/camera quan sát/camera an ninh giám sát
giấy chứng nhận quyền sử dụng đất/sổ đỏ/bìa đỏ/chứng nhận quyền sử dụng đất/giấy quyền sử dụng đất
/giấy chứng nhận qsd đất/quyền sử dụng đất lần đầu
thủ tục hành chính/hồ sơ thủ tục hành chính/hồ sơ hành chính/thủ tục
vi phạm/sai phạm
trái phép/trái pháp luật/không phép/trái quy định/không đúng quy định/sai quy định/không đúng nơi quy định
rác thải/rác/chất thải rắn/rác sinh hoạt/rác thải sinh hoạt/chất thải sinh hoạt/chất thải rắn sinh hoạt
trực tuyến/qua mạng/online/trên môi trường mạng/qua cổng dịch vụ công/trên cổng dịch vụ công/dịch vụ công trực tuyến
đúng hạn/đúng thời hạn/đúng tiến độ/trước hạn/đúng và trước hạn/trước và đúng hạn/đúng hạn và trước hạn
/trước hạn và đúng hạn
trễ hạn/quá hạn/hết hạn/đã hết hạn/chậm hạn/chậm muộn/trễ hẹn
covid/corona/ncov
vắc xin/vaccine/vacxin/vắcxin
doanh nghiệp/công ty/cơ sở doanh nghiệp
tai nạn giao thông/số vụ tai nạn giao thông
thắp sáng/chiếu sáng/điện chiếu sáng/hệ thống chiếu sáng/hệ thống điện chiếu sáng/điện đường
ngập úng/điểm ngập/điểm ngập úng/ngập nước/úng ngập/ngập/điểm ngập nước
tuyến phố văn minh/tuyến đường văn minh/tuyến phố kiểu mẫu/tuyến đường kiểu mẫu/đường phố văn minh
/tuyến phố văn minh đô thị/tuyến đường văn minh đô thị/tuyến phố văn minh kiểu mẫu
tín dụng đen/cho vay nặng lãi/cho vay lãi nặng
nợ bảo hiểm xã hội/nợ đọng bảo hiểm xã hội/nợ đọng bảo hiểm/chậm đóng bảo hiểm xã hội
nợ xây dựng cơ bản/nợ đọng xây dựng cơ bản
nghĩa trang/nghĩa địa/nghĩa trang nhân dân
bếp ăn/bếp ăn bán trú/bếp ăn tập thể
thiết bị dạy học/đồ dùng dạy học/trang thiết bị dạy học
cát sỏi/cát/cát trái phép
đất bỏ hoang/đất hoang hóa/đất hoang
dự án chậm tiến độ/dự án treo/dự án chậm triển khai
sản phẩm ocop/ocop/sản phẩm đạt chuẩn ocop/sản phẩm đạt ocop
pháo/pháo nổ/pháo trái phép
bản tin/tin bài
mạng xã hội/fanpage/trang fanpage/facebook/trang facebook
cơ sở dữ liệu/dữ liệu
tảo hôn/hôn nhân cận huyết
ngân hàng chính sách/ngân hàng chính sách xã hội
quỹ phòng chống thiên tai/quỹ thiên tai
khuyến học/khuyến tài/khuyến học khuyến tài/quỹ khuyến học
dịch vụ công/dịch vụ hành chính công
đất công/quỹ đất công/đất công ích
đất/quỹ đất
sinh con thứ ba/sinh con thứ/sinh con thứ ba trở lên
số nhà/biển số nhà
bể bơi/hồ bơi
phế thải xây dựng/rác thải xây dựng/chất thải xây dựng/phế thải/xà bần
tổ công nghệ số cộng đồng/đội công nghệ số cộng đồng/tổ công nghệ số/đội công nghệ số
ngã tư/ngã ba/nút giao
cây xanh/cây bóng mát/cây phân tán/cây xanh bóng mát/cây xanh phân tán/cây xanh đô thị
nhà tạm/nhà dột nát/nhà tạm nhà dột nát/nhà tạm dột nát/nhà ở tạm/nhà tạm bợ/nhà ở dột nát/nhà tranh tre
/nhà ở xuống cấp
nhà đại đoàn kết/nhà tình thương/mái ấm tình thương/nhà nhân ái/nhà ở đại đoàn kết
nhà tình nghĩa/nhà ở người có công
kỹ năng số/kỹ năng chuyển đổi số/kỹ năng công nghệ số/kiến thức chuyển đổi số/kiến thức kỹ năng số/năng lực số
hồ sơ sức khỏe điện tử/sổ sức khỏe điện tử/hồ sơ sức khỏe/hồ sơ quản lý sức khỏe điện tử
/hồ sơ theo dõi sức khỏe điện tử
đầu tư công/vốn đầu tư công/kế hoạch vốn đầu tư công/nguồn vốn đầu tư công
phạm pháp hình sự/tội phạm hình sự/tội phạm/tội phạm về trật tự xã hội/phạm tội về trật tự xã hội
/tội phạm trật tự xã hội
hoàn cảnh khó khăn/khó khăn/nghèo vượt khó/vượt khó/có hoàn cảnh khó khăn/hoàn cảnh đặc biệt khó khăn
/đặc biệt khó khăn
văn bản phát hành/văn bản đi/văn bản ban hành
đường nội đồng/đường ra đồng/đường trục chính nội đồng/giao thông nội đồng/đường giao thông nội đồng
đường thôn/đường ngõ xóm/đường làng ngõ xóm/đường thôn xóm/đường liên thôn/đường giao thông nông thôn
/giao thông nông thôn/đường làng/đường ngõ
hẻm/kiệt/ngõ/ngách/đường hẻm/đường kiệt/đường ngõ hẻm
kênh mương/mương/kênh/mương nội đồng/kênh mương nội đồng/kênh mương thủy lợi/kênh nội đồng
mương thoát nước/cống thoát nước/rãnh thoát nước/cống rãnh/hệ thống thoát nước/hệ thống cống rãnh
/tuyến thoát nước/cống rãnh thoát nước/cống
vỉa hè/hè phố/lòng lề đường/lòng đường vỉa hè/lòng đường hè phố/lòng đường/vỉa hè lòng đường
nợ thuế/nợ đọng thuế/tiền thuế nợ/thuế nợ đọng
đơn thư/đơn khiếu nại tố cáo/đơn thư khiếu nại tố cáo/khiếu nại tố cáo/đơn khiếu nại/đơn thư khiếu nại
/đơn khiếu tố/khiếu tố
ý kiến cử tri/kiến nghị cử tri/kiến nghị của cử tri/ý kiến kiến nghị của cử tri/ý kiến kiến nghị cử tri
/kiến nghị chính đáng của cử tri
phản ánh kiến nghị/kiến nghị phản ánh/ý kiến phản ánh/phản ánh hiện trường/phản ánh
nhà văn hóa/nhà sinh hoạt cộng đồng/nhà sinh hoạt văn hóa/nhà văn hóa cộng đồng/nhà sinh hoạt khu phố
/nhà sinh hoạt/hội trường khu phố
an toàn thực phẩm/vệ sinh an toàn thực phẩm/an toàn vệ sinh thực phẩm
thiên tai/bão lũ/bão lụt/lụt bão/lũ lụt/mưa bão/mưa lũ
an ninh trật tự/trật tự an toàn xã hội/trật tự trị an/an ninh chính trị trật tự an toàn xã hội
/tình hình an ninh/trật tự xã hội
ma túy/tệ nạn ma túy/tội phạm ma túy
lừa đảo trực tuyến/lừa đảo qua mạng/lừa đảo trên không gian mạng/lừa đảo công nghệ cao
thu ngân sách/thu ngân sách nhà nước/tổng thu ngân sách/số thu ngân sách
thu nhập bình quân/thu nhập bình quân đầu người/bình quân thu nhập đầu người/bình quân thu nhập
suy dinh dưỡng/suy dinh dưỡng thể thấp còi/suy dinh dưỡng thể nhẹ cân/thấp còi
giấy phép xây dựng/phép xây dựng/cấp phép xây dựng
bộ phận một cửa/một cửa/bộ phận tiếp nhận và trả kết quả/trung tâm phục vụ hành chính công
/trung tâm hành chính công/bộ phận tiếp nhận và trả hồ sơ
phòng học/lớp học/phòng học mới
trang thông tin điện tử/cổng thông tin điện tử/trang web/website
họp không giấy/phòng họp không giấy/họp không giấy tờ
không dùng tiền mặt/thanh toán không dùng tiền mặt/thanh toán điện tử/thanh toán không tiền mặt/qua tài khoản
/qua tài khoản ngân hàng/chuyển khoản/qua thẻ/thẻ atm/qua ngân hàng/qua thẻ atm/tài khoản ngân hàng
loa truyền thanh/đài truyền thanh/hệ thống truyền thanh/cụm loa/cụm loa truyền thanh/truyền thanh
nước sạch/nước hợp vệ sinh/nước máy/nước sinh hoạt hợp vệ sinh
cầu dân sinh/cầu nông thôn/cầu tạm dân sinh
điểm đen/điểm đen tai nạn giao thông/điểm đen giao thông/điểm tiềm ẩn tai nạn giao thông
đường hoa/tuyến đường hoa/con đường hoa/tuyến phố hoa
chợ tạm/chợ cóc/chợ tự phát
định danh điện tử/tài khoản định danh điện tử/vneid/tài khoản định danh/định danh điện tử mức độ 2
an toàn giao thông/trật tự an toàn giao thông
pháp luật giao thông/luật giao thông/luật giao thông đường bộ/pháp luật về giao thông
cơ quan văn hóa/cơ quan đạt chuẩn văn hóa/cơ quan đạt danh hiệu văn hóa
phòng cháy chữa cháy/an toàn phòng cháy chữa cháy/phòng cháy và chữa cháy/cháy nổ/phòng cháy
bạo lực gia đình/bạo hành gia đình
sinh hoạt chi bộ/sinh hoạt đảng/nội dung sinh hoạt chi bộ
học tập và làm theo tư tưởng đạo đức phong cách hồ chí minh/học tập và làm theo bác/học và làm theo bác/làm theo bác
quy chế dân chủ ở cơ sở/dân chủ ở cơ sở/quy chế dân chủ/dân chủ cơ sở
vật liệu nổ/vũ khí vật liệu nổ
văn minh đô thị/đô thị văn minh
thoát nghèo/giảm nghèo/thoát khỏi nghèo/vươn lên thoát nghèo/ra khỏi hộ nghèo/thoát nghèo bền vững
/giảm nghèo bền vững
thẻ đảng/thẻ đảng viên
dấu hiệu vi phạm/khi có dấu hiệu vi phạm
du khách/khách du lịch/khách tham quan/lượt khách/khách
tàu cá/tàu thuyền/ghe thuyền
dịch bệnh/dịch/bệnh dịch
di tích/di tích lịch sử/di tích lịch sử văn hóa/khu di tích
văn nghệ/văn hóa văn nghệ
thể thao/thể dục thể thao
túi ni lông/túi nilon/bao bì ni lông/rác thải nhựa/đồ nhựa dùng một lần/nhựa dùng một lần/túi nhựa
nước thải/nước thải sinh hoạt
đuối nước/tai nạn đuối nước
mã qr/qr/qr code/quét mã qr
hành lang an toàn đường bộ/hành lang an toàn giao thông đường bộ/hành lang đường bộ
/hành lang an toàn giao thông/hành lang đường
chuẩn quốc gia/đạt chuẩn quốc gia/chuẩn quốc gia mức độ
trẻ mồ côi/trẻ em mồ côi
mẹ việt nam anh hùng/bà mẹ việt nam anh hùng
người nghiện/đối tượng nghiện/người nghiện ma túy/người sử dụng trái phép chất ma túy/người sử dụng ma túy
bảo trợ xã hội/trợ giúp xã hội/trợ cấp xã hội
cải cách hành chính/cải cách thủ tục hành chính
tố giác/tin báo/tố giác tin báo/tin báo tố giác/tin báo tố giác tội phạm/tố giác tin báo tội phạm
/tin báo về tội phạm/tố giác tin báo về tội phạm
tiếng ồn/loa kéo/karaoke tự phát
sáng xanh sạch đẹp/xanh sạch đẹp/xanh sạch đẹp sáng
rau an toàn/rau sạch/rau hữu cơ
nhà vệ sinh/nhà tiêu/nhà tiêu hợp vệ sinh/công trình vệ sinh
sân chơi/khu vui chơi/điểm vui chơi/sân chơi trẻ em/khu vui chơi trẻ em
thùng rác/thùng đựng rác/giỏ rác
đèn led/bóng led/bóng đèn led/đèn led tiết kiệm điện/bóng đèn led tiết kiệm điện
đèn đường/bóng đèn/bóng đèn đường/bóng đèn cao áp/đèn cao áp/đèn chiếu sáng/đèn chiếu sáng công cộng
/bóng đèn chiếu sáng
đồng ruộng/cánh đồng/ruộng đồng
thuốc bảo vệ thực vật/bảo vệ thực vật/bao bì thuốc bảo vệ thực vật/vỏ bao bì thuốc bảo vệ thực vật
/vỏ thuốc bảo vệ thực vật
trụ sở/trụ sở làm việc/nhà làm việc/nơi làm việc
xuống cấp/hư hỏng/hỏng/bị hư hỏng/đã xuống cấp
sạt lở/sạt trượt/xói lở
tồn đọng/còn tồn/tồn/tồn tại kéo dài
hài lòng/mức độ hài lòng/chỉ số hài lòng/sự hài lòng
thôi học/bỏ học
quỹ vì người nghèo/quỹ người nghèo/quỹ "vì người nghèo"
quỹ đền ơn đáp nghĩa/đền ơn đáp nghĩa
bảo hiểm y tế/tham gia bảo hiểm y tế/bảo hiểm y tế toàn dân
bảo hiểm xã hội/tham gia bảo hiểm xã hội
bảo hiểm xã hội tự nguyện/tham gia bảo hiểm xã hội tự nguyện
bảo hiểm xã hội bắt buộc/tham gia bảo hiểm xã hội bắt buộc
liệt sĩ/liệt sỹ/gia đình liệt sĩ
xe tự chế/xe tự sản xuất lắp ráp
giống/con giống/cây giống/cây con giống
""")

# Two names of one thing where the rest of the sentence is the same.
NEAR_THINGS = lines_of("""
hồ sơ/tài liệu
đảng ủy/cấp ủy/đảng bộ
cấp ủy/chi ủy
đảng bộ/chi bộ
thiết bị/dụng cụ/máy móc/trang thiết bị
người dân/công dân
kỹ năng số/chuyển đổi số/công nghệ số
hẻm/đường thôn
đơn thư/khiếu nại
ý kiến cử tri/kiến nghị
phản ánh kiến nghị/kiến nghị
hoàn cảnh khó khăn/nghèo/hộ nghèo
trực tuyến/điện tử
an ninh trật tự/an ninh
thoát nghèo/hộ nghèo
thoát nghèo/người nghèo
cận nghèo/hộ cận nghèo
phòng thủ/khu vực phòng thủ
đất/đất đai
an toàn/sạch/hữu cơ
người nghèo/hộ nghèo
thủ tục hành chính/hồ sơ
gia súc/trâu bò/trâu/bò
gia cầm/gà/vịt
kinh doanh/hộ kinh doanh
đèn đường/thắp sáng
lắp đặt/thắp sáng
đường hoa/hoa
""")

# Words that belong together and are not the shorter word inside them.
WHOLES = words_of("""
hợp tác xã/tổ hợp tác/xã hội/hồ sơ/phụ nữ/nam nữ/nữ công
nông thôn mới nâng cao/nông thôn mới kiểu mẫu/nông thôn mới/hộ cận nghèo/cận nghèo/hộ nghèo/tái nghèo/thoát nghèo
tái định cư/tái cơ cấu/tập thể dục/thể dục/thiết bị/trang thiết bị/chuẩn bị/dụng cụ/giới thiệu/cấp lại/cấp đổi
/làm lại
giám sát/kỹ năng/chức năng/năng lực/năng suất/hạ tầng/tặng quà/tăng gia/hàng không/chữa cháy/tổ chức đảng
tổ chức bộ máy/số hóa/việc làm/chuyển đổi số/kế hoạch hóa/hoàn thiện pháp luật/hộ kinh doanh
giải thể/sáp nhập/dân phòng/dân quân/dân vận/dân tộc/dân cư/dân sự/dân sinh/dân số/dân chủ/công dân/nông dân
nhà trẻ/ban quản lý/ban chỉ đạo/ban điều hành/tổ công tác/hội đồng/đường dây nóng
công nghệ số/kinh tế số/chính quyền số/xã hội số/chữ ký số/kỹ thuật số/bản đồ số/nền tảng số
bộ đội/bộ máy/bộ môn/điểm nghẽn/điểm nóng/điểm trường/điểm đỗ/hệ thống chính trị
/trung học cơ sở/trung học phổ thông/tiểu học/vật liệu xây dựng/hành chính
nhà đầu tư/dự án đầu tư/vốn đầu tư/đầu tư nước ngoài/môi trường đầu tư/chủ đầu tư/xúc tiến đầu tư/giám sát đầu tư
mẫu giáo/mầm non/đất đai/đất công/đất ở/vốn vay/tiền vay/cho vay/vay vốn/nợ xấu/thuê đất/giao đất/tiếp xúc cử tri
văn nghệ/văn hóa/thể thao/thể dục thể thao/bóng chuyền/bóng đá/gia cầm/gia súc/thủy sản/chăn nuôi/trồng trọt
hội thi/hội thao/hội diễn/hội nghị/hội đồng/hội thảo/hội chợ/ngày hội/liên hoan/tọa đàm/diễn đàn/hội viên
/đoàn viên/đoàn viên công đoàn/đảng viên
quy chế phối hợp/quy chế làm việc/hòa giải/hòa giải viên/tổ hòa giải/tổ tự quản/tổ liên gia/tổ công nghệ số
/tổ vay vốn/tổ tiết kiệm/đội xung kích
hộ tịch/hộ khẩu/khai tử/kết hôn/tạm trú/thường trú/lý lịch tư pháp
chữ thập đỏ/trạm bơm/trạm y tế/trạm biến áp/trạm phát sóng/nghĩa trang/bãi rác/lò đốt/khu vui chơi/sân chơi
/sân vận động
mô hình kinh tế/kinh tế tập thể/kinh tế đêm/kinh tế ban đêm/thương mại điện tử/xuất khẩu lao động/xuất khẩu
chợ đầu mối/vệ sinh môi trường/trâu bò/kinh doanh/ưu tú/quần chúng/đại biểu/lở mồm long móng/vận tải/dôi dư
/nhà ở/chỗ ở/văn bản/biên bản/bản đồ/học sinh giỏi/giáo viên giỏi/thẻ bảo hiểm y tế/nhập ngũ/xuất ngũ
/dự bị động viên/quân nhân dự bị/giáo dục quốc phòng/quốc phòng an ninh/phòng thủ dân sự/trật tự
/lập lại trật tự
phòng thủ/khu vực phòng thủ/phòng học bộ môn/phòng khám/phòng trọ/nhà trọ/nhà ở xã hội/nhà vệ sinh/nhà công vụ
phòng chống tham nhũng/phòng chống thiên tai/phòng chống tội phạm/phòng chống ma túy/phòng chống dịch/tiêu cực
/lãng phí
tự nguyện/bắt buộc/tự quản/tự phát/tự giác/tuổi thọ/độ tuổi
đường bộ/đường sắt/đường thủy/đường điện/đường ống/đường truyền/đường vành đai/đường tránh
chỉ số/số liệu/mã số/mã vạch/biển số/số nhà/số điện thoại/đa số/thiểu số/dân tộc thiểu số
thông minh/an toàn/văn minh/hạnh phúc/kiểu mẫu/đáng sống/sạch đẹp/xanh sạch đẹp/anh hùng/vững mạnh
/trong sạch vững mạnh
lao động nữ/cán bộ nữ/bình đẳng giới/giới tính/người lao động/quan hệ lao động
""")

# A task said with one of these is another task than the same without it.
TELLING = words_of(
    "cận/nữ/tạm/thí điểm/dự phòng/nước ngoài/ngoài nhà nước/ngoài công lập/nội bộ/tổng kết/sơ kết"
    "/dự bị/gia hạn"
)

# Counted, measured: said beside a figure and telling nothing.
MEASURES = words_of(
    "km/m/ha/tấn/tạ/kg/lít/triệu/tỷ/tỉ/nghìn/ngàn/đồng/usd/phần/trăm/vụ/hộ/người/đơn vị/trường hợp/dân số"
    "/hộ dân/người dân/kế hoạch/chỉ tiêu"
    "/mắt/bộ/em/cháu/con/thửa/gói/suất/chiếc/cái/tuyến/đoạn/cụm/ngôi/đợt/lượt/buổi/lớp/lần/cuộc/đồng chí"
    "/điểm/phòng/bình/cặp/kỳ/tin/bài/loại/hạng/mét/vị trí/mẫu/sào/đôi/thùng/trang/nhóm/cây/đầu/giờ"
)
NUMBER_WORDS = words_of("một/hai/ba/bốn/năm/sáu/bảy/tám/chín/mười/mươi/trăm/nghìn/chục/vài")
