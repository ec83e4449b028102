"""The word lists as shipped: the grammar of office sentences, no place and no year's set of tasks."""

from camket.year.commitments.rules.vague.lists import WordLists


def _list(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split(",") if part.strip())


SHIPPED = WordLists(
    # They say that something is done, never how much: what stands behind them is a topic.
    vague_verbs=_list(
        """tăng cường, hướng tới, hướng đến, đẩy mạnh, đẩy nhanh, thúc đẩy, nâng cao, nâng tầm, chú trọng, chú
        ý, coi trọng, quan tâm, chăm lo, phát huy, đổi mới, làm tốt, làm chuyển biến, thực hiện tốt, thực
        hiện nghiêm, thực hiện có hiệu quả, thực hiện hiệu quả, thực hiện đầy đủ, triển khai có hiệu quả,
        triển khai hiệu quả, triển khai tốt, tổ chức tốt, quản lý tốt, phối hợp tốt, phục vụ tốt, tham mưu
        tốt, giải quyết tốt, tạo điều kiện, tạo môi trường, tạo chuyển biến, góp phần, củng cố, siết chặt,
        khơi dậy, lan tỏa, tăng tốc"""
    ),
    # Work that never ends; what stands behind them is a topic too.
    activity_verbs=_list(
        """quản lý, tuyên truyền, phổ biến, quán triệt, vận động, động viên, khuyến khích, khích lệ, hướng dẫn,
        đôn đốc, theo dõi, nắm bắt, nắm chắc, nắm tình hình, giữ gìn, bồi dưỡng, rèn luyện, phát triển, mở
        rộng, đấu tranh, phòng ngừa, kêu gọi, thu hút, huy động, đồng hành, nghiên cứu, tìm hiểu, bám sát,
        chấp hành, cải cách, gắn kết, đoàn kết, cơ cấu lại, khai thác, tận dụng, hỗ trợ, phục vụ, chăm sóc,
        cụ thể hóa, tháo gỡ, hạn chế, lắng nghe, tiếp thu, ghi nhận"""
    ),
    vague_adverbs=_list(
        """tiếp tục, chủ động, tích cực, kịp thời, thường xuyên, nghiêm túc, từng bước, cơ bản, nhiều, một số,
        hầu hết, các giải pháp, các biện pháp, các điều kiện, đồng bộ, quyết liệt, chặt chẽ, hiệu quả hơn,
        có hiệu quả, thiết thực, sâu rộng, toàn diện, rõ nét, tích cực hơn, sâu sát, linh hoạt, phù hợp,
        đúng quy định, nghiêm minh, chu đáo, bền vững, vững chắc, thực chất, không ngừng, hơn nữa, đầy đủ,
        sáng tạo, có trọng tâm trọng điểm, thông suốt"""
    ),
    # Said everywhere, promising nothing: left out before anything is looked for.
    stock_phrases=_list(
        """không để ai bị bỏ lại phía sau, không ai bị bỏ lại phía sau, không để ai ở lại phía sau, không để bị
        động, không bị động, không còn phù hợp, không còn hiệu lực, không còn khả năng, không còn nhu cầu,
        không còn sức chiến đấu, không có vùng cấm, không có ngoại lệ, không có khả năng, không có điều
        kiện, không có việc làm, không có lý do, một cửa, một dấu, một cửa liên thông, trước mắt, trước hết,
        trước tiên, hai chiều, hai giỏi, ba đảm đang, ba khâu, ngày làm việc, trước và sau, chấm dứt hợp
        đồng, chấm dứt hoạt động, chấm dứt hiệu lực"""
    ),
    result_verbs=_list(
        """ban hành, phê duyệt, công bố, ra mắt, khánh thành, khởi công, bàn giao, nghiệm thu, thông xe, đưa …
        vào sử dụng, đưa … vào hoạt động, đưa … vào vận hành, đưa … vào khai thác, đưa vào sử dụng, đưa vào
        hoạt động, đưa vào vận hành, đưa vào khai thác, thành lập, kết nạp, giải ngân, ký kết, lắp đặt, xuất
        bản, biên soạn, phát hành, xây mới, cải tạo, nâng cấp, sửa chữa, tu bổ, trùng tu, tôn tạo, di dời,
        cưỡng chế, thu hồi, xóa, xóa bỏ, số hóa, kiện toàn, sáp nhập, hợp nhất, tổ chức thành công, tuyển
        dụng, bổ nhiệm, đấu giá, đấu thầu, khắc phục, quyết toán, chi trả, cấp giấy, trao tặng, trang bị, bố
        trí tái định cư, cắm mốc, mở mới, khai trương, phủ sóng, giải tỏa, bê tông hóa, nhựa hóa, ngầm hóa,
        tiêm, phê chuẩn, thông qua, bãi bỏ, khai giảng, niêm yết, hợp long, cấp phép, bế mạc, thông tuyến,
        giải thể, chấm dứt hoạt động, đóng điện, xuất bản số, bắt đầu thi công, bắt đầu xây dựng, bắt đầu
        vận hành, bắt đầu hoạt động, dừng hoạt động"""
    ),
    # Work of the hand or the desk that is done or not; several of them together are only activity.
    concrete_verbs=_list(
        """đo đạc, chỉnh lý, thí điểm, mua sắm, thanh lý, kiểm kê, hiệp thương, bầu bổ sung, cấp đổi, cấp phát,
        cấp thẻ, cấp mã, giao đất, giao rừng, cho thuê đất, nạo vét, khơi thông, đóng mới, đấu nối, đóng
        cửa, chuyển giao, luân chuyển, điều động, khảo sát, điều tra xã hội học, tổng điều tra, thống kê,
        công nhận, xếp hạng, tôn vinh, xét tặng, xét duyệt, phát sóng, in ấn, cấp chứng chỉ, gắn biển, đặt
        tên, quy tập, rà phá, tiêm phòng, sàng lọc, tầm soát, khai quật, sưu tầm, phục dựng, trưng bày, ký
        hợp đồng, thu gom, tháo dỡ, chuyển trụ sở, sắp xếp lại, bố trí lại, làm đường, mở rộng đường, mở
        tuyến, mở điểm, tuyển chọn, tuyển sinh, tuyển quân, đóng điện, kéo điện, cấp điện, cấp nước, cứng
        hóa, kiên cố hóa, chuyển đổi mục đích, giao khu vực biển, dồn điền đổi thửa, đối chiếu, xác minh,
        thẩm tra, tích hợp, kết nối, liên thông, nhập dữ liệu, làm sạch dữ liệu, đồng bộ hóa, tái canh, thả
        giống, chi trả, dựng tượng, đào giếng, khoan giếng, đào kênh, khám sức khỏe, khám sàng lọc, trao học
        bổng, trao quà, trao tặng, sửa nhà, thả cá, kết luận thanh tra, kết luận kiểm tra, chuyển hóa địa
        bàn, gửi báo cáo, gửi hồ sơ, nộp báo cáo, nộp hồ sơ, trồng cây, trồng rừng, trồng hoa, trồng mới,
        lát vỉa hè, lắp, lát, giao khoán, cấp chứng nhận, mở ngành, mở thầu, phun thuốc, mua thẻ, bầu
        trưởng, bầu cử bổ sung, dịch tài liệu, giới thiệu người ứng cử, tu sửa, chỉnh trang, tinh giản, dựng
        lại, xây lại, gia cố, thay thế, bảo trì, mở lại, đổi tên, cắt giảm, thu gọn"""
    ),
    drafting_verbs=_list(
        """xây dựng, lập, soạn thảo, dự thảo, tham mưu, trình, chuẩn bị, tổ chức, hoàn thiện, điều chỉnh, bổ
        sung, rà soát, sửa đổi, thiết lập, hình thành, mở, đầu tư, thiết kế, ký, in, đăng cai, xác lập, cập
        nhật, thẩm định"""
    ),
    # They keep, use or look at what is there; a thing behind them is no product.
    tending_verbs=_list(
        """kỷ niệm, chào mừng, giám sát, kiểm tra, thanh tra, kiểm soát, nhân rộng, lồng ghép, tuân thủ, vận
        hành, duy trì, bảo vệ, bảo đảm, đảm bảo, bảo quản, giữ, giữ vững, giữ nghiêm, sử dụng, áp dụng, ứng
        dụng, thực thi, xử lý, giải quyết, đánh giá, phản ánh, đề xuất, kiến nghị, giới thiệu, quảng bá, góp
        ý, tham gia, tiếp nhận, tiếp thu, điều hành, chỉ đạo, lãnh đạo, học tập, học, đáp ứng, phản biện,
        phân tích, tổng hợp, nắm, coi, xem, lấy, đọc, cung cấp, kết hợp, gắn, bố trí, rèn, tập trung, ổn
        định, tin, yêu, ủng hộ, hưởng ứng, cải tiến, cải thiện, đa dạng hóa, điều phối, quy định, bàn, thảo
        luận, nhận diện, phát hiện, ngăn chặn, phòng chống, chống, báo cáo, trực, trực tiếp"""
    ),
    product_nouns=_list(
        """đề án, đồ án, dự án, quy chế, quy định, quy trình, quy hoạch, quy ước, hương ước, kế hoạch, phương
        án, nghị quyết, chỉ thị, quyết định, chương trình, đề cương, báo cáo, tờ trình, dự thảo, danh mục,
        hồ sơ, bộ tiêu chí, bộ chỉ số, bộ thủ tục, sổ tay, cẩm nang, bản đồ, bảng giá đất, cơ sở dữ liệu,
        kho dữ liệu, phần mềm, hệ thống, ứng dụng, cổng thông tin, trang thông tin, trang web, kênh, trụ sở,
        doanh trại, nhà văn hóa, nhà làm việc, nhà truyền thống, nhà bia, nhà máy, nhà ở, nhà công vụ, nhà
        đa năng, nhà vệ sinh, nhà tình nghĩa, nhà đại đoàn kết, nhà sinh hoạt cộng đồng, nhà để xe, nhà hiệu
        bộ, nhà điều hành, nhà kho, nhà tang lễ, nhà tránh trú bão, nhà thi đấu, nhà thiếu nhi, phòng học,
        dãy phòng, thư viện, bia tưởng niệm, tượng đài, đài tưởng niệm, đài truyền thanh, bãi đỗ xe, thao
        trường, công trình, sân vận động, trường mầm non, trường tiểu học, trường trung học, trường thcs,
        trường thpt, trạm y tế, trạm bơm, bệnh viện, cầu, tuyến đường, tuyến phố đi bộ, đường, kè, kênh
        mương, hồ chứa, chợ, công viên, vườn hoa, quảng trường, bến xe, bãi rác, khu tái định cư, khu dân
        cư, cụm công nghiệp, khu công nghiệp, nghĩa trang, mô hình, câu lạc bộ, trung tâm, lớp, chuyên mục,
        chuyên trang, quỹ, tổ hợp tác, hợp tác xã, đề tài, chuyên đề, tài liệu, cuốn, sách, thỏa thuận, quy
        hoạch sử dụng đất, vị trí việc làm, tổ công tác, ban chỉ đạo, giấy phép, cổng dịch vụ, kho, bến,
        cảng, âu thuyền, đập, hàng rào, sân, bể bơi, giếng, chốt, đường điện, trạm biến áp, đường hoa, vườn, lò
        giết mổ, điểm trung chuyển, phòng khám, khu vui chơi, khu thể thao, bộ quy tắc, quy tắc ứng xử,
        phóng sự, phim, video, nền tảng, bản tin, tủ sách, bản quy hoạch, khu tập thể, khu đô thị, khu tưởng
        niệm, nhà trẻ, nhà rông, nhà thuốc, sàn giao dịch, tờ gấp, bộ tài liệu, bộ tiêu chuẩn, thang điểm,
        kịch bản, thông báo, thực đơn, thư viện số, phòng truyền thống, góc truyền thống, điểm du lịch,
        tuyến du lịch, vùng trồng, nhãn hiệu, thương hiệu, chỉ dẫn địa lý, logo, bộ nhận diện, camera, biển
        báo, biển chỉ dẫn, bảng chỉ dẫn, bảng tên, biên bản, kỷ yếu, tập san, lịch sử, máy, tủ, rừng, mương,
        cống, cáp, đèn chiếu sáng, thiết bị"""
    ),
    # They happen once, on a day, and anybody can say whether they did.
    event_nouns=_list(
        """đại hội, hội nghị, hội thi, hội thảo, hội diễn, hội chợ, hội khỏe, hội trại, hội báo, hội đàm, ngày
        hội, lễ hội, lễ ra quân, lễ phát động, lễ kỷ niệm, lễ, diễn tập, diễn đàn, liên hoan, giải bóng,
        giải thể thao, giải chạy, tuần lễ, triển lãm, cuộc thi, tọa đàm, sơ kết, tổng kết, bầu cử, kỳ họp,
        chiến dịch, tháng cao điểm, kỳ thi, phiên chợ, giải đấu, ngày chạy"""
    ),
    # Behind a strong verb they name no product.
    abstract_nouns=_list(
        """giải pháp, biện pháp, chủ trương, cơ chế, chính sách, nhiệm vụ, hoạt động, phong trào, nội dung, văn
        bản, văn bản chỉ đạo, văn bản hướng dẫn, công việc, mục tiêu, khó khăn, vướng mắc, bất cập, tồn tại,
        hạn chế, yếu kém, hậu quả, lũ lụt, thiên tai, sự cố, tình trạng, sai sót, khuyết điểm, chỉ đạo, thủ
        tục hành chính, lề lối, tác phong, nhận thức, tổ chức bộ máy, bộ máy, niềm tin, tư tưởng, khoảng
        cách, hủ tục, thông tin, ý kiến, các mặt, chất lượng, hiệu quả, quy định của"""
    ),
    # How people, bodies and things are to be: whoever says no more than that has promised nothing.
    quality_words=_list(
        """trật tự, an ninh, an toàn, quốc phòng, ổn định, bình yên, tinh thần, trách nhiệm, đạo đức, lối sống,
        nếp sống, văn minh, vững mạnh, lớn mạnh, rộng khắp, trong sạch, gương mẫu, nêu gương, tấm gương,
        đoàn kết, thống nhất, đồng thuận, đồng lòng, quyết tâm, nỗ lực, hạnh phúc, ấm no, no ấm, tiến bộ,
        thân thiện, lành mạnh, dân chủ, công khai, minh bạch, khách quan, công tâm, công bằng, trung thực,
        nghiêm, kiên quyết, kiên trì, lịch sự, tận tình, tận tụy, niềm nở, nhiệt tình, tâm huyết, gần dân,
        gần gũi, sát dân, sát cơ sở, sát thực tiễn, hướng về cơ sở, trọng dân, đúng mực, đúng pháp luật,
        đúng chế độ, đúng mục đích, đúng hướng, đúng đắn, đúng người, đúng vai, hiệu lực, hiệu quả, tinh
        gọn, hiện đại, chuyên nghiệp, nhịp nhàng, kỷ cương, kỷ luật, nền nếp, nề nếp, ý thức, bản lĩnh, uy
        tín, môi trường, thế trận, tiềm lực, tiềm năng, thế mạnh, lợi thế, nguồn lực, lực lượng, đội ngũ,
        con người, đời sống, quyền, lợi ích, quyền lợi, truyền thống, lý tưởng, sai phạm, tiêu cực, tội
        phạm, tệ nạn, tham nhũng, lãng phí, hình ảnh, bản sắc, nhận thức, kỹ năng, trình độ, năng lực,
        nghiệp vụ, chuyên môn, nông thôn mới, văn hóa, xã hội, kinh tế, chính trị, dư luận, niềm tin, tâm
        tư, nguyện vọng, tình cảm, tinh hoa, giá trị, vai trò, vị thế, sức mạnh, sức sống, khí thế, động
        lực, khâu đột phá, trọng tâm, trở thành, xứng đáng, tốt hơn, tốt đẹp, giàu đẹp, phồn vinh, thuận
        lợi, nhanh gọn, tiết kiệm, kịp thời, thường xuyên, giáo dục, rút kinh nghiệm, khắc phục khó khăn,
        chuyển biến, khởi sắc, tin cậy, hài hòa, phòng ngừa, đấu tranh, cảnh giác, dung túng, bao che, né
        tránh, đùn đẩy, phiền hà, sách nhiễu, quan hệ, mối quan hệ, cuộc sống, tư duy, thách thức, cơ hội,
        điểm nghẽn, sự nghiệp, khát vọng, cống hiến, phương thức, phương pháp, cách làm, tác phong, phong
        cách, thái độ, chất lượng, tăng trưởng, chiều sâu, bề rộng, bài bản, kinh nghiệm, lòng dân, khối đại
        đoàn kết, phúc lợi, an sinh, nghĩa tình, nhân ái, tình làng nghĩa xóm"""
    ),
    counted_nouns=_list(
        """người, hộ, vụ, trường hợp, hồ sơ, cơ sở, công trình, dự án, tuyến, điểm, mô hình, trường, lớp, chi
        bộ, đảng bộ, tổ chức, đảng viên, đồng chí, cán bộ, công chức, viên chức, doanh nghiệp, hợp tác xã,
        tổ hợp tác, sản phẩm, nhà, căn, phòng, cuộc, buổi, lượt, đợt, hội nghị, phiên, đề án, kế hoạch, quy
        chế, văn bản, bài, tin, đề tài, sáng kiến, chuyên đề, thủ tục, km, ha, m2, m3, tấn, tạ, kg, lít, tỷ,
        triệu, nghìn, ngàn, trăm, chục, đồng, ngày, giờ, phút, tháng, tuần, lần, phần trăm, thôn, xã,
        phường, ấp, bản, tổ, khu phố, khu dân cư, đơn vị, cơ quan, hội viên, đoàn viên, thành viên, học
        sinh, sinh viên, giáo viên, em, trẻ, cháu, cây, con, chiếc, cái, bộ, thửa, lô, khu, giấy, suất, phần
        quà, giải, huy chương, chợ, bến, cầu, cống, trạm, đội, câu lạc bộ, lao động, biên chế, đầu mối, chỉ
        tiêu, tiêu chí, trang, gói thầu, hạng mục, nút giao, biển, thùng, xe, máy, phần mềm, camera, án, bị
        can, đơn, vụ việc, điểm nóng, điểm đen, làng nghề, sân, bể, ao, ngành hàng, bậc, sao, nhóm hộ, tàu,
        giường, mũi, liều, chi hội, chi đoàn, hòa giải viên, tuyên truyền viên, bước sóng, nhà thầu, công
        dân, hợp đồng, bến cá, kỳ, số báo, bản tin, tác phẩm, phóng sự, cụm, hẻm"""
    ),
    # Counting them measures nothing: "9 nhiệm vụ trọng tâm".
    task_nouns=_list(
        """nhiệm vụ, giải pháp, nhóm nhiệm vụ, nhóm giải pháp, nhóm vấn đề, nội dung, khâu đột phá, đột phá,
        trụ cột, chương trình mục tiêu, chương trình trọng điểm, chương trình hành động, chương trình lớn,
        chương trình đột phá, lĩnh vực, mục tiêu, phương châm, quan điểm, đầu việc, công việc, nghị quyết,
        khâu, mặt công tác, yêu cầu, nguyên tắc, bài học, tại chỗ, không, sạch, rõ, nhất, cấp, điều, công
        khai, xây, chống, bên, xin, luôn, an toàn, tiêu chuẩn xây dựng con người, có"""
    ),
    # The figure behind them is part of a name.
    numbered_names=_list(
        """covid, tw, trung ương, hội nghị, lần thứ, lần, thứ, khóa, lớp, khối, khối lớp, số, điều, khoản, mục,
        phụ lục, cấp độ, mức độ, mức, loại, hạng, nhóm, phường, quận, quốc lộ, ql, tỉnh lộ, đường tỉnh, đt,
        hương lộ, đường, đường số, hẻm, ngõ, ngách, kiệt, kênh, cụm, vùng, khu phố, khu vực, khu, tổ, tổ dân
        phố, thôn, ấp, xóm, chi bộ, gói thầu, giai đoạn, tiểu dự án, dự án thành phần, hợp phần, đợt, phiên,
        kỳ họp, kỳ, tuyến, trạm, cột, km số, luật, đề án, nghị định, nghị quyết, chỉ thị, quyết định, thông
        tư, kết luận, quy định, hướng dẫn, kế hoạch, chương trình, công điện, pháp lệnh, iso, tcvn, qcvn,
        tổng đài, đường dây nóng, hotline, công nghiệp, cách mạng công nghiệp, chương trình giáo dục phổ
        thông, phiên bản, quyển, chương, zalo, đảng bộ bộ phận, liên đội, tiểu đoàn, trung đoàn, sư đoàn,
        đại đội, lữ đoàn, binh đoàn, quân khu, lô, thửa, block, tầng, ban quản lý dự án"""
    ),
    zero_tolerance=_list(
        """không để xảy ra, không để phát sinh, không để tồn đọng, không để tồn, không để quá hạn, không để trễ
        hạn, không để chậm, không để còn, không để sót, không để lọt, không bỏ sót, không bỏ lọt, không làm
        oan, không oan sai, không để mất, không để hình thành, không để tái diễn, không để thất thoát, không
        để án, không để hồ sơ, không để đơn, không để vụ, không để người, không để học sinh, không để hộ,
        không để nợ, không để cháy, không để dịch bệnh xảy ra, không xảy ra, không phát sinh, không tái
        diễn, không tái phát, không tồn đọng, không trễ hạn, không quá hạn, không vi phạm, không nợ, không
        còn, không có, không ai vi phạm, chấm dứt, xóa trắng, xóa sạch, xóa hết, xóa hẳn, xóa bỏ hoàn toàn,
        giảm về không, không thiếu, không thất thoát"""
    ),
    # Verifiable in principle; how much or by when is still to be said.
    loose_promises=_list(
        """không để, không bị, an toàn tuyệt đối, tuyệt đối an toàn, đúng hạn, đúng thời hạn, trước hạn, đúng
        thời gian quy định, đúng tiến độ, đảm bảo tiến độ, bảo đảm tiến độ, vượt tiến độ, kịp tiến độ, đúng
        hẹn, trước thời hạn, trước kế hoạch, khắc phục triệt để, xử lý triệt để, xử lý dứt điểm, giải quyết
        dứt điểm, dứt điểm, giải quyết triệt để"""
    ),
    standards=_list(
        """đạt chuẩn, đạt danh hiệu, đạt tiêu chuẩn, đạt tiêu chí, đạt các tiêu chí, đạt mức độ, đạt loại, đạt
        hạng, đạt vững mạnh, đạt trong sạch, đạt kiểu mẫu, đạt nông thôn mới, được công nhận, đạt cấp độ,
        công nhận đạt, giữ vững danh hiệu, duy trì danh hiệu, giữ danh hiệu, được xếp hạng, xếp loại tốt,
        xếp loại khá, xếp loại giỏi, xếp loại xuất sắc, xếp loại hoàn thành, xếp loại a, đạt loại khá, tốt
        trở lên, khá trở lên, xuất sắc trở lên, giỏi trở lên, tốt nhiệm vụ trở lên, nhiệm vụ trở lên, đạt
        yêu cầu trở lên, đạt trở lên, về đích, được cấp chứng nhận, được chứng nhận, đạt chứng nhận"""
    ),
    metrics=_list(
        """tỷ lệ, tỷ trọng, tỷ suất, số vụ, số hộ, số người, số lượng, số hồ sơ, số đơn, số doanh nghiệp, số
        trường, số thuê bao, số lượt, số, chỉ số, lượng, diện tích, năng suất, sản lượng, thu nhập, giá trị
        sản xuất, tổng thu, thu ngân sách, nguồn thu, doanh thu, kim ngạch, độ che phủ, tai nạn, tai nạn
        giao thông, nợ xấu, nợ thuế, nợ đọng, thời gian giải quyết, thời gian, chi phí, biên chế, đầu mối,
        hộ nghèo, hộ cận nghèo, phạm pháp hình sự, tội phạm, thứ hạng, vị trí, mức độ hài lòng, mức hài
        lòng, sự hài lòng, điểm số, án tồn, tồn đọng, quy mô, mật độ, công suất, tổn thất, tồn kho, số ca,
        số tiền, số vốn, hạng, bậc, số bài, số lỗi, số ngày, tình trạng"""
    ),
    rewrites=(
        "tăng cường quản lý => xử lý dứt điểm … (số) vụ việc trên địa bàn trong quý …",
        "tăng cường => giảm hoặc tăng … từ … lên … trước ngày …",
        "đẩy mạnh cải cách hành chính => tỷ lệ hồ sơ đúng hạn từ … % trở lên; chỉ số cải cách hành chính từ … lên …",
        "đẩy mạnh chuyển đổi số => … % hồ sơ nộp trực tuyến; đưa phần mềm … vào sử dụng trước ngày …",
        "đẩy mạnh => đạt … (số, đơn vị tính) trước ngày …",
        "đẩy nhanh => hoàn thành … (tên việc) trước ngày …",
        "nâng cao chất lượng => tỷ lệ … đạt loại … từ … % trở lên",
        "nâng cao hiệu quả => … (chỉ tiêu) từ … lên …, cao hơn năm trước",
        "nâng cao => … (chỉ tiêu) từ … lên … vào cuối năm",
        "tham mưu kịp thời => trình … (tên sản phẩm) cho … (người quyết định) trước ngày …",
        "kịp thời => trong … ngày kể từ khi …",
        "phối hợp chặt chẽ => ban hành quy chế phối hợp với … ; … tháng họp một lần; … vụ việc được giải quyết",
        "làm tốt công tác => … (kết quả đếm được của công tác đó) trong quý …",
        "thực hiện tốt => … (kết quả đếm được) trước ngày …",
        "thực hiện nghiêm => không để xảy ra … ; kiểm tra … cuộc trong năm",
        "tuyên truyền => tổ chức … buổi cho … lượt người; … % hộ ký cam kết",
        "vận động => … hộ (người) tham gia trước ngày …",
        "quan tâm => hỗ trợ … (số) hộ (người), mỗi … (mức), trong quý …",
        "chăm lo => trao … suất quà, sửa … căn nhà cho hộ chính sách trước ngày …",
        "thường xuyên => mỗi tháng … lần",
        "tiếp tục => đến ngày … đạt thêm …",
        "chủ động => … (tên sản phẩm) xong trước ngày …",
        "tháo gỡ => giải quyết xong … vướng mắc của … (dự án) trước ngày …",
        "quản lý => kiểm tra … cơ sở, xử lý … vi phạm trong năm",
        "phát triển => thêm … (số) … trong năm",
        "đổi mới => áp dụng … (cách làm mới) tại … đơn vị từ tháng …",
        "triển khai thực hiện => … (kết quả của văn bản đó tại đơn vị) trước ngày …",
        "quán triệt => … % cán bộ, đảng viên học xong trước ngày …",
        "đôn đốc => … đơn vị hoàn thành … trước ngày …",
        "theo dõi => báo cáo … (ai) ngày … hằng tháng",
        "góp phần => … (kết quả của riêng đơn vị)",
        "từng bước => quý I …, quý II …, quý III …, quý IV …",
    ),
    item_count=("3", "15"),
)  # fmt: skip
