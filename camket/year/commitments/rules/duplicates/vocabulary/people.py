"""People, bodies and places: who does the work, for whom, and where."""

from camket.year.commitments.rules.duplicates.vocabulary.lists import lines_of, words_of

ACTORS = lines_of("""
hội phụ nữ/hội liên hiệp phụ nữ/liên hiệp phụ nữ/chi hội phụ nữ
hội nông dân/chi hội nông dân
hội cựu chiến binh/chi hội cựu chiến binh
đoàn thanh niên/đoàn thanh niên cộng sản hồ chí minh/thành đoàn/đoàn phường/đoàn xã/chi đoàn/chi đoàn thanh niên
mặt trận tổ quốc/ủy ban mặt trận tổ quốc/ủy ban mặt trận tổ quốc việt nam/mặt trận tổ quốc việt nam/mặt trận
/ban công tác mặt trận
ủy ban nhân dân
hội đồng nhân dân
ban thường vụ/ban thường vụ đảng ủy/ban thường vụ thành ủy
ban chấp hành
ban chỉ huy quân sự/cơ quan quân sự
công an
ủy ban kiểm tra/ủy ban kiểm tra đảng ủy
tòa án/tòa án nhân dân
viện kiểm sát/viện kiểm sát nhân dân
thanh tra
trạm y tế
ban tổ chức/ban tổ chức đảng ủy/ban tổ chức thành ủy
ban tuyên giáo/ban tuyên giáo và dân vận
ban dân vận
ban xây dựng đảng
văn phòng hội đồng nhân dân và ủy ban nhân dân/văn phòng hội đồng nhân dân ủy ban nhân dân
phòng nội vụ
phòng tư pháp
phòng kinh tế/phòng kinh tế hạ tầng đô thị/phòng kinh tế hạ tầng
phòng văn hóa xã hội/phòng văn hóa
phòng giáo dục và đào tạo/phòng giáo dục
phòng tài chính kế hoạch/phòng tài chính
chi cục thuế/cơ quan thuế/thuế cơ sở
kho bạc/kho bạc nhà nước
hội khuyến học
hội người cao tuổi
hội chữ thập đỏ
liên đoàn lao động/công đoàn
người đứng đầu/người đứng đầu cấp ủy/người đứng đầu cấp ủy chính quyền/bí thư cấp ủy/bí thư đảng ủy/bí thư
/thủ trưởng/chủ tịch/lãnh đạo chủ chốt
""")

# The people as such: said by one and not by another, or by other names.
SAME_PEOPLE = lines_of("""
người dân/nhân dân/bà con/quần chúng nhân dân/dân/bà con nhân dân/cư dân/mọi người dân/cộng đồng dân cư
/toàn dân/dân địa phương/tổ chức và công dân/tổ chức cá nhân/người dân và doanh nghiệp
/tổ chức công dân/khách hàng
cán bộ/cán bộ công chức/công chức/cán bộ công chức viên chức/đội ngũ cán bộ/đội ngũ cán bộ công chức
/công chức viên chức/cán bộ nhân viên/đội ngũ cán bộ công chức viên chức/cán bộ chuyên trách
trẻ em/trẻ/trẻ nhỏ/các cháu/thiếu nhi/các em nhỏ/em nhỏ
học sinh/các em học sinh/em học sinh/học sinh sinh viên/học trò
giáo viên/thầy cô giáo/thầy cô/nhà giáo/cán bộ giáo viên
đoàn viên công đoàn/công đoàn viên
thanh niên/đoàn viên thanh niên/tuổi trẻ/thanh thiếu niên/đoàn viên
người cao tuổi/người già/cao tuổi/cụ già/các cụ
người có công/người có công với cách mạng/gia đình chính sách/gia đình người có công/đối tượng chính sách
/gia đình có công/gia đình chính sách người có công
người khuyết tật/người tàn tật/khuyết tật
hộ nghèo/hộ gia đình nghèo/gia đình nghèo/các hộ nghèo
hộ kinh doanh/hộ kinh doanh cá thể/hộ sản xuất kinh doanh/hộ tiểu thương/tiểu thương
khu phố/thôn/xóm/tổ dân phố/khóm/ấp/khu dân cư/địa bàn dân cư/khu vực dân cư/thôn xóm/thôn bản/thôn khu phố
/cụm dân cư
hội viên/hội viên nông dân/cán bộ hội viên
dân quân/dân quân tự vệ/lực lượng dân quân/lực lượng dân quân tự vệ
hội viên phụ nữ/phụ nữ/chị em phụ nữ/chị em
nông dân/bà con nông dân/hộ nông dân
đảng viên/cán bộ đảng viên chi bộ
chi bộ/chi bộ trực thuộc/chi đảng bộ/tổ chức đảng/tổ chức cơ sở đảng/chi bộ đảng bộ trực thuộc
trưởng khu phố/tổ trưởng tổ dân phố/trưởng thôn/tổ trưởng dân phố/trưởng ấp/trưởng xóm
trường học/nhà trường/cơ sở giáo dục/các trường/trường
dân tộc thiểu số/đồng bào dân tộc thiểu số/người dân tộc thiểu số/đồng bào dân tộc/đồng bào dtts/đồng bào
lao động/người lao động/công nhân/công nhân lao động/công nhân viên chức lao động
""")

# Behind "tại", "trên", "dọc" these are only where.
AREAS = words_of("""
khu phố/đường/phố/hè phố/đường giao thông/đường thôn/phòng/phòng ban/tỉnh lộ/quốc lộ/lộ/địa bàn/khu vực/khu dân cư
nơi công cộng/địa điểm/giao thông/hẻm/cơ sở/nơi cư trú/khuôn viên/tuyến/trục/ngã tư/cơ quan/trung tâm
công cộng/gia đình/người dân/đồng ruộng/vùng/thôn/bản/làng
""")

# Names and sentences grow around these; a capital on them makes no place name.
HEADS = words_of("""
hội/đoàn/ban/phòng/sở/ủy/chi/trung/trường/tòa/viện/mặt/liên/công/tổ/đảng/quỹ/luật/nghị/đề/bộ/cục/kho
ngày/học/bệnh/trạm/thanh/phụ/nông/cựu/quân/đại/chỉ/kết/quy/thành/tháng/tết/ngân/dự/chương/nhà/bảo/dân
mô/câu/người/bí/chủ/phó/giám/an/văn/thường/khối/lao/y/giáo/tư/nội/tài/tuyên/kiểm/hợp/doanh
""")
# Of these, what follows "thôn", "xã" is a name all the same.
NAME_LIKE_HEADS = words_of("trung/thanh/thành/đại/an/văn/quân/tài/thường/quy")
PLACE_HEADS = words_of(
    "tỉnh lộ/quốc lộ/hương lộ/đại lộ/đường/phố/chợ/sông/cầu/hồ/khu vực/khu dân cư/khu/cụm/kiệt/hẻm/ngõ/bến"
    "/ngã tư/ngã ba/đồi/núi/biển"
)
UNIT_HEADS = words_of(
    "phường/xã/thị trấn/thị xã/thành phố/huyện/quận/tỉnh/thôn/xóm/ấp/bản/khóm/làng/tổ dân phố/tổ"
    "/khu phố/buôn/p/x/tp/kp"
)
# A name in small letters is looked for behind these alone; "tổ hòa giải" is no place.
PLAIN_UNIT_HEADS = words_of("phường/xã/huyện/quận/tỉnh/thành phố/thị trấn/thị xã/thôn/làng")
