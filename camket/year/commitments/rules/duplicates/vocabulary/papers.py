"""Papers: what is drafted, what is carried out."""

from camket.year.commitments.rules.duplicates.vocabulary.lists import words_of

DOCUMENTS = words_of(
    "đề án/kế hoạch/nghị quyết/chỉ thị/quy chế/quy hoạch/chương trình/kết luận/nghị định/quyết định"
    "/phương án/chiến lược/thông tư/thông báo/hướng dẫn/quy định/công văn"
)
DRAFTING = words_of(
    "xây dựng/lập/ban hành/soạn thảo/xây dựng ban hành/xây dựng và ban hành/tham mưu ban hành"
    "/tham mưu xây dựng/trình ban hành/tham mưu trình ban hành/ban hành mới"
)
CARRYING_OUT = words_of("thực hiện/triển khai/triển khai thực hiện/tổ chức thực hiện/thực hiện tốt")
