"""What the short forms of the office stand for."""

from camket.foundation.core.text import ABBREVIATIONS, fold

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
GV=giáo viên
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
GDNN=giáo dục nghề nghiệp
GDTX=giáo dục thường xuyên
NCT=người cao tuổi
NKT=người khuyết tật
ĐVTN=đoàn viên thanh niên
BVANTT=bảo vệ an ninh trật tự
ATTT=an toàn thông tin
ANM=an ninh mạng
KHCN=khoa học công nghệ
ĐMST=đổi mới sáng tạo
CNSCĐ=công nghệ số cộng đồng
TCNSCĐ=tổ công nghệ số cộng đồng
HCC=hành chính công
PVHCC=phục vụ hành chính công
TTPVHCC=trung tâm phục vụ hành chính công
HSSK=hồ sơ sức khỏe
KSK=khám sức khỏe
TCMR=tiêm chủng mở rộng
SDD=suy dinh dưỡng
VHVN=văn hóa văn nghệ
LLCT=lý luận chính trị
KTGS=kiểm tra giám sát
QCDC=quy chế dân chủ
PCCCR=phòng cháy chữa cháy rừng
CNCH=cứu nạn cứu hộ
BTXH=bảo trợ xã hội
ASXH=an sinh xã hội
GNBV=giảm nghèo bền vững
KCN=khu công nghiệp
CCN=cụm công nghiệp
TMĐT=thương mại điện tử
XKLĐ=xuất khẩu lao động
NLĐ=người lao động
CSKD=cơ sở kinh doanh
CNVC=công nhân viên chức
BVTV=bảo vệ thực vật
LMLM=lở mồm long móng
CSGT=cảnh sát giao thông
THADS=thi hành án dân sự
KTTT=kinh tế tập thể
""".strip().splitlines()
        )
    },
}
