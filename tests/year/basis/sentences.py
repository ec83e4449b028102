"""Sentences of invented places with one reference each: the mention in brackets, below it how it is read."""

# numbers; symbol; type code; organ code; issuer as written; date; flags
SENTENCES = [
    (
        "Thực hiện [Chương trình hành động số 147-CTHĐ/TU ngày 12/5/2021 của Tỉnh ủy], các sở",
        "147; CTHĐ/TU; CTHĐ; TU; Tỉnh ủy; 2021-05-12; ",
    ),
    (
        "bám sát [83-CTHĐ/TU] để triển khai",
        "83; CTHĐ/TU; CTHĐ; TU; ; ; no_date",
    ),
    (
        "[Kết luận 445-KL/TƯ ngày 03-6-2019]",
        "445; KL/TƯ; KL; TU; ; 2019-06-03; ",
    ),
    (
        "[Báo cáo số 18/BCTĐ-STP ngày 05.4.2022 của Sở Tư pháp] về thẩm định",
        "18; BCTĐ-STP; BCTĐ; STP; Sở Tư pháp; 2022-04-05; ",
    ),
    (
        "[Công văn số 2231/SNV-CCHC&PC ngày 14/10/2020 của Sở Nội vụ]",
        "2231; SNV-CCHC&PC; CV; SNV; Sở Nội vụ; 2020-10-14; ",
    ),
    (
        "[Nghị quyết số 22/2019/NQ-HĐND của HĐND tỉnh Trường Sơn khóa VII]",
        "22; NQ-HĐND; NQ; HĐND; HĐND tỉnh Trường Sơn; ; no_date",
    ),
    (
        "[Nghị quyết số 653/2019/UBTVQH14 ngày 12/3/2019]",
        "653; UBTVQH14; NQ; UBTVQH; ; 2019-03-12; ",
    ),
    (
        "theo [Luật số 57/2014/QH13 của Quốc hội]",
        "57; QH13; Luật; QH; Quốc hội; ; no_date",
    ),
    (
        "[Công văn 43-CV/BCĐ ngày 9/9/2021]",
        "43; CV/BCĐ; CV; BCĐ; ; 2021-09-09; ",
    ),
    (
        "[Phương án số 316/PA-UBND ngày 01/02/2021 của UBND thành phố Bến Xuân].",
        "316; PA-UBND; PA; UBND; UBND thành phố Bến Xuân; 2021-02-01; ",
    ),
    (
        "đã gửi [125/SGDĐT-VP] cho các trường",
        "125; SGDĐT-VP; CV; SGDĐT; ; ; no_date",
    ),
    (
        "[Quy định số 01-QĐi/TW ngày 10/5/2018]",
        "01; QĐi/TW; QĐi; TW; ; 2018-05-10; ",
    ),
    (
        "[Nghị quyết 1680/NQ-UBTVQH15]",
        "1680; NQ-UBTVQH15; NQ; UBTVQH; ; ; no_date",
    ),
    (
        "[Hướng dẫn liên ngành số 03-HDLN/BTC-UBKT ngày 4/5/2020]",
        "03; HDLN/BTC-UBKT; HDLN; BTC-UBKT; ; 2020-05-04; ",
    ),
    (
        "[Thông tri 03-TT/UBKT ngày 8/8/2020]",
        "03; TT/UBKT; TT; UBKT; ; 2020-08-08; ",
    ),
    (
        "[kế hoạch số 12 - KH/ĐU ngày 20/01/2021 của Đảng ủy phường Xuân Lễ]",
        "12; KH/ĐU; KH; ĐU; Đảng ủy phường Xuân Lễ; 2021-01-20; ",
    ),
    (
        "[Chỉ thị số 07–CT/TU  ngày  3/3/2020]",
        "07; CT/TU; CT; TU; ; 2020-03-03; ",
    ),
    (
        "[Kế hoạch số\u00a031-KH/TU,\u00a0ngày\u00a004/4/2021]",
        "31; KH/TU; KH; TU; ; 2021-04-04; ",
    ),
    (
        "[Quyết định số 77/QĐ-UBND ngày 08 tháng 3 năm 2021 của Chủ tịch UBND thành phố]",
        "77; QĐ-UBND; QĐ; UBND; Chủ tịch UBND thành phố; 2021-03-08; ",
    ),
    (
        "([Thông báo số 9-TB/BTCTU (12/12/2020)])",
        "9; TB/BTCTU; TB; BTCTU; ; 2020-12-12; ",
    ),
    (
        "[Kế hoạch số 5, 6 và 7-KH/HU ngày 2/2/2019 của Huyện ủy]",
        "5 6 7; KH/HU; KH; HU; Huyện ủy; 2019-02-02; compound",
    ),
    (
        "các [Quyết định số 40, số 41/QĐ-UBND ngày 6/6/2020]",
        "40 41; QĐ-UBND; QĐ; UBND; ; 2020-06-06; compound",
    ),
    (
        "trong năm 2020, [65-KH/TU] được sơ kết",
        "65; KH/TU; KH; TU; ; ; no_date",
    ),
    (
        "[Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Bộ Nội vụ]",
        "30; NĐ-CP; NĐ; CP; Bộ Nội vụ; 2020-03-05; issuer_mismatch",
    ),
    (
        "[Quyết định số 12/2021/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ] phê duyệt Đề án",
        "12; QĐ-TTg; QĐ; TTg; Thủ tướng Chính phủ; 2021-04-01; ",
    ),
    (
        "[Chỉ thị số 11-CT/TU ngày 7/7/2020 của Bộ Chính trị]",
        "11; CT/TU; CT; TU; Bộ Chính trị; 2020-07-07; issuer_mismatch",
    ),
    (
        "[Nghị quyết số 14-NQ/TU ngày 7/7/2020 của Đảng ủy phường 3]",
        "14; NQ/TU; NQ; TU; Đảng ủy phường 3; 2020-07-07; issuer_mismatch",
    ),
    (
        "[Nghị quyết số 14-NQ/TU ngày 7/7/2020 của Ban Thường vụ Thành ủy]",
        "14; NQ/TU; NQ; TU; Ban Thường vụ Thành ủy; 2020-07-07; ",
    ),
    (
        "[Nghị quyết số 9-NQ/TW ngày 9/12/2011 của Ban Chấp hành Trung ương khóa XI]",
        "9; NQ/TW; NQ; TW; Ban Chấp hành Trung ương; 2011-12-09; ",
    ),
    (
        "[Báo cáo số 55/KH-UBND ngày 5/5/2021]",
        "55; KH-UBND; KH; UBND; ; 2021-05-05; symbol_type_mismatch",
    ),
    (
        "[Quyết định số 88-KL/TU ngày 5/5/2021]",
        "88; KL/TU; KL; TU; ; 2021-05-05; symbol_type_mismatch",
    ),
    (
        "[Thông báo số 21-XYZ/TU ngày 5/5/2021]",
        "21; XYZ/TU; XYZ; TU; ; 2021-05-05; symbol_type_mismatch",
    ),
    (
        "xem [21-XYZ/TU ngày 5/5/2021]",
        "21; XYZ/TU; XYZ; TU; ; 2021-05-05; suspicious",
    ),
    (
        "[Nghị quyết số 04/NQ-TW ngày 30/10/2016]",
        "04; NQ-TW; NQ; TW; ; 2016-10-30; suspicious",
    ),
    (
        "[Kế hoạch số 57-KH/UBND ngày 3/3/2021]",
        "57; KH/UBND; KH; UBND; ; 2021-03-03; suspicious",
    ),
    (
        "[Quyết định số 02-QĐ/TW ngày 20/3/2013]",
        "02; QĐ/TW; QĐ; TW; ; 2013-03-20; suspicious",
    ),
    (
        "[Quyết định số 02-QĐ/TW ngày 20/3/2016]",
        "02; QĐ/TW; QĐ; TW; ; 2016-03-20; ",
    ),
    (
        "[Quy định số 124-QĐ/TW ngày 04/10/2023 của Bộ Chính trị]",
        "124; QĐ/TW; QĐ; TW; Bộ Chính trị; 2023-10-04; ",
    ),
    (
        "[Quyết định số 15/2020/QĐ-TTg ngày 24/4/2021]",
        "15; QĐ-TTg; QĐ; TTg; ; 2021-04-24; suspicious",
    ),
    (
        "[Kết luận số 20-KL/TU ngày 31/6/2020]",
        "20; KL/TU; KL; TU; ; ; suspicious no_date",
    ),
    (
        "theo [Kết luận Trung ương 6-KL/TW khóa XI]",
        "6; KL/TW; KL; TW; Trung ương; ; suspicious no_date",
    ),
    (
        "[Nghị quyết TW số 18-NQ/TW ngày 25/10/2017]",
        "18; NQ/TW; NQ; TW; ; 2017-10-25; ",
    ),
    (
        "[Nghị quyết Trung ương 5 khoá XIII]",
        "; ; NQ; TW; Trung ương; ; incomplete no_date",
    ),
    (
        "[Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XIII]",
        "; ; NQ; TW; Ban Chấp hành Trung ương Đảng; ; incomplete no_date",
    ),
    (
        "[Kết luận Hội nghị Trung ương 4 (khóa XIII)] về xây dựng Đảng",
        "; ; KL; TW; Trung ương; ; incomplete no_date",
    ),
    (
        "[Quyết định số 9 ngày 3/4/2020 của UBND phường Xuân Giang]",
        "9; ; QĐ; UBND; UBND phường Xuân Giang; 2020-04-03; incomplete",
    ),
    (
        "[Nghị quyết 42 của Chính phủ] đã hỗ trợ",
        "42; ; NQ; CP; Chính phủ; ; incomplete no_date",
    ),
    (
        "học tập [Chỉ thị 05], nêu gương",
        "05; ; CT; ; ; ; incomplete no_date",
    ),
    (
        "theo [Nghị định 108] và hướng dẫn",
        "108; ; NĐ; ; ; ; incomplete no_date",
    ),
    (
        "[Quyết định số 28/2020 của UBND tỉnh]",
        "28; ; QĐ; UBND; UBND tỉnh; ; incomplete no_date",
    ),
    (
        "[Thông tư số 10/2019/TT-BNV ngày 2/8/2019 của Bộ Nội vụ] và Nghị định 101/2017/NĐ-CP",
        "10; TT-BNV; TT; BNV; Bộ Nội vụ; 2019-08-02; ",
    ),
    (
        "[Thông tư số 32/2018/TT-BGDĐT ngày 26/12/2018 của Bộ Giáo dục và Đào tạo] ban hành",
        "32; TT-BGDĐT; TT; BGDĐT; Bộ Giáo dục và Đào tạo; 2018-12-26; ",
    ),
    (
        "[Hướng dẫn số 8-HD/BTCTU của Ban Tổ chức Tỉnh ủy ngày 1/12/2020]",
        "8; HD/BTCTU; HD; BTCTU; Ban Tổ chức Tỉnh ủy; 2020-12-01; ",
    ),
    (
        "[tờ trình số 101/TTr-UBND ngày 30/11/2021 của UBND phường 5] gửi",
        "101; TTr-UBND; TTr; UBND; UBND phường 5; 2021-11-30; ",
    ),
    (
        "[Công văn số 316/UBND-KT ngày 1/3/2021 của UBND thành phố]",
        "316; UBND-KT; CV; UBND; UBND thành phố; 2021-03-01; ",
    ),
    (
        "[Quy chế số 03-QC/TU ngày 10/10/2020]",
        "03; QC/TU; QC; TU; ; 2020-10-10; ",
    ),
    (
        "[Đề án số 04-ĐA/TU ngày 10/10/2020]",
        "04; ĐA/TU; ĐA; TU; ; 2020-10-10; ",
    ),
    (
        "[Biên bản số 17-BB/TU ngày 10/10/2020]",
        "17; BB/TU; BB; TU; ; 2020-10-10; ",
    ),
    (
        "[Kế hoạch số 61a-KH/TU ngày 10/10/2020]",
        "61a; KH/TU; KH; TU; ; 2020-10-10; ",
    ),
    (
        "[128/nq-hđnd]",
        "128; nq-hđnd; NQ; HĐND; ; ; no_date",
    ),
    (
        "[64, 65-KH/TU]",
        "64 65; KH/TU; KH; TU; ; ; compound no_date",
    ),
    (
        "[Kế hoạch số 19-KH/TU\nngày 4/5/2020 của Thành ủy]",
        "19; KH/TU; KH; TU; Thành ủy; 2020-05-04; ",
    ),
    (
        "[Nghi\u0323 quyê\u0301t số 7-NQ/TU ngày 4/5/2020]",
        "7; NQ/TU; NQ; TU; ; 2020-05-04; ",
    ),
]
