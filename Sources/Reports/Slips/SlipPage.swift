import Definitions
import Templates

/// A slip's body as a page of its own, ready for the printer.
///
/// The measures are those of Decree 30/2020 for A4, narrower on A5; black on white, in the type of
/// official forms. Nothing is loaded and nothing runs, whatever a text contains.
enum SlipPage {
    /// The page.
    ///
    /// - Parameters:
    ///   - title: of the window and the file.
    ///   - paper: its size.
    ///   - language: as the pack says, `vi-VN`.
    ///   - body: what the template made.
    static func html(
        title: String, paper: PrintTemplate.Paper, language: String, body: String
    ) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(SlipTemplate.escaped(language))">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        style-src 'unsafe-inline'; img-src data:">
        <title>\(SlipTemplate.escaped(title))</title>
        <style>
        \(pageStyle(paper))\(style)</style>
        </head>
        <body class="\(paper.rawValue)">
        <main>
        \(body.last == "\n" ? String(body.dropLast()) : body)
        </main>
        </body>
        </html>

        """
    }

    private static func pageStyle(_ paper: PrintTemplate.Paper) -> String {
        switch paper {
        case .a4: "@page { size: A4; margin: 20mm 20mm 20mm 30mm; }\n"
        case .a5: "@page { size: A5; margin: 10mm 11mm 9mm 14mm; }\n"
        }
    }

    private static let style = """
        * { box-sizing: border-box; }
        html { background: #fff; color: #000; }
        body { margin: 0; font: 13pt/1.3 "Times New Roman", Tinos, "Liberation Serif", \
        "Noto Serif", serif; overflow-wrap: anywhere; }
        .a5 { font-size: 10.5pt; line-height: 1.2; }
        .nb { white-space: nowrap; }
        p { margin: 0 0 .35em; text-align: justify; }
        h1 { margin: .7em 0 .1em; font-size: 1.08em; text-align: center; text-transform: uppercase; \
        text-wrap: balance; break-after: avoid; }
        .number { margin: 0 0 .8em; text-align: center; }
        .head { display: flex; justify-content: space-between; gap: 1.2em; text-align: center; }
        .head p { margin: 0; text-align: center; text-wrap: balance; }
        .head > :first-child { flex: 0 1 43%; } .head > :last-child { flex: 0 0 auto; }
        .authority { text-transform: uppercase; }
        .unit { font-weight: bold; text-transform: uppercase; }
        .unit::after, .motto::after { content: ""; display: block; width: 40%; margin: .15em auto 0; \
        border-top: .6pt solid; }
        .motto::after { width: 100%; }
        .nation { font-size: .93em; font-weight: bold; white-space: nowrap; }
        .motto { display: table; margin: 0 auto !important; font-weight: bold; white-space: nowrap; }
        .head .date, .head .doc { margin-top: .35em; font-weight: normal; }
        .head .date { font-style: italic; }
        dl { margin: 0; } dl > div { margin: 0 0 .3em; }
        dt { display: inline; } dt::after { content: ": "; } dd { display: inline; margin: 0; }
        .blank { display: inline-block; min-width: 9em; height: 1em; border-bottom: .8pt dotted; \
        vertical-align: baseline; }
        .doc .blank { min-width: 5em; }
        table { width: 100%; margin: .4em 0 .6em; border-collapse: collapse; font-size: .94em; }
        th, td { padding: .25em .4em; border: .6pt solid #000; vertical-align: top; text-align: left; }
        th { text-align: center; vertical-align: middle; overflow-wrap: normal; }
        td.c { text-align: center; } .fit { width: 1%; white-space: nowrap; }
        thead { display: table-header-group; } tr { break-inside: avoid; }
        tr.empty td { height: 1.8em; }
        .numbered { counter-reset: row; } .numbered tr { counter-increment: row; }
        .numbered .no::before { content: counter(row); }
        .dots { height: 1.6em; margin: 0; border-bottom: .8pt dotted; }
        .given { white-space: pre-line; }
        .signatures { display: flex; justify-content: space-between; gap: .6em; margin-top: .9em; \
        break-inside: avoid; }
        .signatures > div { flex: 1; text-align: center; }
        .signatures p { margin: 0; text-align: center; }
        .signatures .role { text-wrap: balance; font-weight: bold; text-transform: uppercase; }
        .signatures .name { margin-top: 4.2em; font-weight: bold; }
        .a5 .signatures .name { margin-top: 3.6em; }
        .signatures > .code { flex: none; }
        .code img { display: block; width: 27mm; height: 27mm; margin: 0 auto; }
        .a5 .code img { width: 22mm; height: 22mm; }
        .a5 main > p { margin-bottom: .2em; } .a5 dl > div { margin-bottom: .18em; }
        .a5 .number { margin-bottom: .6em !important; }
        .a5 td, .a5 th { padding: .15em .35em; }
        .a5 .signatures { margin-top: .6em; }
        .foot { margin: .6em 0 0; font-size: .85em; font-style: italic; text-align: center; \
        text-wrap: balance; }
        @media screen {
          html { background: #e8e8e8; }
          body { width: 210mm; min-height: 297mm; margin: 1.5rem auto; padding: 20mm 20mm 20mm 30mm; \
        background: #fff; }
          body.a5 { width: 148mm; min-height: 210mm; padding: 10mm 11mm 9mm 14mm; }
        }

        """
}
