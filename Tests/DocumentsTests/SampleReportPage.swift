extension SampleReport {
    /// The page of the sample without its style sheet, read and approved line by line.
    static let page = """
        <!DOCTYPE html>
        <html lang="vi">
          <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;">
            <meta name="color-scheme" content="light dark">
            <title>Báo cáo năm 2023</title>
            <style>…</style>
          </head>
          <body><a class="skip" href="#noi-dung">Đến thẳng nội dung</a>
            <header class="masthead">
              <p class="issuer">Ủy ban nhân dân</p>
              <h1>Báo cáo năm 2023</h1>
              <p class="subtitle">Số liệu mẫu</p>
              <dl class="facts">
                <div>
                  <dt>Kỳ</dt>
                  <dd>2023</dd>
                </div>
              </dl>
            </header>
            <div class="page">
              <nav class="contents" aria-labelledby="muc-luc">
                <h2 id="muc-luc">Mục lục</h2>
                <ol role="list">
                  <li><a href="#i-ket-qua">I. Kết quả</a></li>
                  <li><a href="#i-ket-qua-2">I. Kết quả</a></li>
                </ol>
              </nav>
              <main id="noi-dung">
                <h2 id="i-ket-qua">I. Kết quả</h2>
                <p>Tiếp nhận <a class="figure computed" href="#so-1" title="Hồ sơ &lt;nhận&gt;">6.156</a> hồ sơ, <strong>đúng hạn</strong> &amp; khác.</p>
                <ol start="2">
                  <li>hai</li>
                </ol>
                <div class="scroll" role="region" tabindex="0" aria-labelledby="bang-1-ten">
                  <table>
                    <caption><span id="bang-1-ten" class="caption">Chỉ tiêu</span></caption>
                    <thead>
                      <tr>
                        <th scope="col" rowspan="2">Tên</th>
                        <th scope="colgroup" colspan="2" class="centered">Số</th>
                        <th scope="col" rowspan="2">Đánh giá</th>
                      </tr>
                      <tr>
                        <th scope="col" class="number">Kế hoạch</th>
                        <th scope="col" class="number">Ước</th>
                      </tr>
                    </thead>
                    <tbody>
                      <tr class="group">
                        <th scope="rowgroup" colspan="4">Kinh tế</th>
                      </tr>
                      <tr id="truong">
                        <th scope="row">Trường</th>
                        <td class="number">31/38</td>
                        <td class="number">29/38</td>
                        <td><span class="status missed">Không đạt</span></td>
                      </tr>
                      <tr class="subrow">
                        <th scope="row">mầm non</th>
                        <td class="number">9</td>
                        <td class="number">9</td>
                        <td><span class="status met">Đủ</span></td>
                      </tr>
                      <tr class="total">
                        <th scope="row">Đạt</th>
                        <td colspan="2" class="number">8/11</td>
                        <td><span class="status undecided">Chưa đủ căn cứ</span></td>
                      </tr>
                    </tbody>
                  </table>
                </div>
                <p class="table-note">Làm tròn.</p>
                <aside class="note caution" aria-label="Lưu ý">
                  <p><strong>Lưu ý</strong></p>
                  <p>Hai nguồn khác nhau.</p>
                </aside>
                <h2 id="i-ket-qua-2">I. Kết quả</h2>
                <details id="so-1">
                  <summary>Hồ sơ</summary>
                  <dl class="facts">
                    <div>
                      <dt>Cách tính</dt>
                      <dd>đếm</dd>
                    </div>
                  </dl>
                </details>
              </main>
            </div>
            <footer class="colophon">
              <p>Hết.</p>
            </footer>
          </body>
        </html>

        """
}
