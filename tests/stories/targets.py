"""What is typed in the row of a target, by the promise it belongs to."""

HOUSES = {
    "t-0-label": "Số hộ đã bàn giao mặt bằng", "t-0-measure_unit": "hộ", "t-0-baseline": "0",
    "t-0-value": "40", "t-0-aggregation": "Cộng dồn", "t-0-q1": "10", "t-0-q2": "10", "t-0-q3": "20",
    "t-0-q4": "0", "t-0-evidence": "Biên bản bàn giao mặt bằng",
}  # fmt: skip
RULES = {
    "t-0-kind": "Sản phẩm, văn bản", "t-0-label": "Quy chế phối hợp quản lý vỉa hè",
    "t-0-q2": "Ban hành quy chế", "t-0-evidence": "Quyết định ban hành quy chế",
}  # fmt: skip
ROUTINE = {
    "t-0-kind": "Sản phẩm, văn bản", "t-0-label": "Báo cáo vệ sinh môi trường", "t-0-evidence": "Báo cáo",
}  # fmt: skip
POOR = {
    "t-0-label": "Số hộ nghèo", "t-0-measure_unit": "hộ", "t-0-baseline": "32", "t-0-operator": "≤",
    "t-0-value": "24", "t-0-direction": "Giảm", "t-0-q2": "28", "t-0-q4": "24",
    "t-0-evidence": "Báo cáo rà soát hộ nghèo",
}  # fmt: skip
TAX = {
    "t-0-label": "Số thu ngân sách", "t-0-measure_unit": "tỷ đồng", "t-0-baseline": "380",
    "t-0-value": "412", "t-0-q1": "95", "t-0-q2": "205", "t-0-q3": "310", "t-0-q4": "412",
    "t-0-evidence": "Báo cáo thu ngân sách",
}  # fmt: skip
