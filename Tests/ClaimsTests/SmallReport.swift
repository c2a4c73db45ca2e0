/// A small made-up report with a few mistakes, and some things that hold.
enum SmallReport {
    static let text = """
        # BÁO CÁO

        An Bình, ngày 20 tháng 12 năm 2022

        Trong năm, xã tiếp nhận 2.400 hồ sơ, gồm: trực tuyến 1.800 hồ sơ, trực tiếp 590 hồ sơ.

        Giải quyết 412/430 đơn, đạt tỷ lệ **98,5%**; đúng hạn 400/412 đơn, đạt 97,08%.

        - Có 36/48 thôn đạt chuẩn, đạt 75%.
        - Ngày 31/11/2022, xã tổ chức họp dân.

        | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Đánh giá |
        |---|---|---|---|---|
        | Thu ngân sách | Tỷ đồng | 12 | 13,5 | Không đạt |
        | Trường đạt chuẩn | Trường | 5 | 5 | Đạt |
        """
}
