/// How pages look: calm, one accent colour, red only for late or missed, amber only for soon or
/// undecided, and always a sign beside the colour.
enum Stylesheet {
    static let text: StaticString = """

        :root {
          color-scheme: light dark;
          --paper: #ffffff; --ink: #1c2026; --quiet: #555e6b; --line: #d9dee5; --shade: #f4f6f9;
          --accent: #14548f; --tint: #e6eff8; --red: #b3231a; --red-tint: #fcebea;
          --amber: #855400; --amber-tint: #fdf3dc;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #14171c; --ink: #e6e9ee; --quiet: #a3adba; --line: #333a45; --shade: #1c2129;
            --accent: #8fc0f2; --tint: #1d3045; --red: #ff9d94; --red-tint: #3a1f1e;
            --amber: #f0c266; --amber-tint: #362b15;
          }
        }
        *, ::before, ::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0; padding: 0 1.5rem 4rem; background: var(--paper); color: var(--ink);
          font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
            "Liberation Sans", "DejaVu Sans", sans-serif;
          font-variant-numeric: lining-nums tabular-nums; overflow-wrap: break-word;
        }
        .masthead, .page, .colophon { max-width: 76rem; margin: 0 auto; }
        h1, h2, h3, h4, h5, h6 {
          line-height: 1.3; text-wrap: balance; margin: 2.2em 0 .6em; scroll-margin-top: 1rem;
        }
        h1 { font-size: 1.9rem; margin: 0; letter-spacing: -.01em; }
        h2 { font-size: 1.35rem; }
        h3 { font-size: 1.12rem; margin-top: 1.9em; }
        h4, h5, h6 { font-size: 1rem; margin-top: 1.6em; }
        main > :first-child, main > .section:first-child > :first-child { margin-top: 0; }
        p, ul, ol, dl, blockquote { margin: 0 0 1em; }
        main p, main li, main blockquote, .note { max-width: 44rem; }
        ul, ol { padding-left: 1.5rem; }
        li { margin: .25em 0; }
        li > ul, li > ol { margin: .25em 0; }
        a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
        a:hover { text-decoration-thickness: 2px; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
        :target { background: var(--tint); box-shadow: -.35rem 0 0 var(--accent); }
        [id] { scroll-margin-top: 1rem; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus {
          left: 1rem; top: 1rem; z-index: 9; padding: .5rem 1rem; background: var(--paper);
        }

        .masthead { padding: 2.5rem 0 1.25rem; border-bottom: 2px solid var(--accent); }
        .issuer { margin: 0 0 .35rem; color: var(--accent); font-weight: 600; }
        .subtitle { margin: .35rem 0 0; color: var(--quiet); font-size: 1.1rem; }
        .masthead .facts { display: flex; flex-wrap: wrap; gap: .25rem 2.25rem; margin: 1rem 0 0; }
        .masthead .facts div { display: block; padding: 0; border: 0; }
        .page { padding-top: 2rem; }
        .contents { font-size: .92rem; line-height: 1.45; margin-bottom: 2rem; }
        .contents h2 { font-size: .92rem; margin: 0 0 .5rem; color: var(--quiet); font-weight: 600; }
        .contents ol { list-style: none; margin: 0; padding: 0; }
        .contents li { margin: .4em 0; }
        .contents .deeper { padding-left: 1rem; }
        .contents a { text-decoration: none; }
        .contents a:hover { text-decoration: underline; }
        .colophon {
          margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line);
          color: var(--quiet); font-size: .88rem;
        }

        .facts div { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0 1.25rem;
          padding: .35rem 0; border-bottom: 1px solid var(--line); max-width: 52rem; }
        .facts dt { color: var(--quiet); }
        .facts dd { margin: 0; }
        .note {
          margin: 1.25rem 0; padding: .8rem 1rem; background: var(--shade);
          border-left: 4px solid var(--line);
        }
        .note > :last-child, .quotation > :last-child, details > :last-child { margin-bottom: 0; }
        .note > p:first-child > strong::before { margin-right: .4em; }
        .information { border-color: var(--accent); }
        .caution { border-color: var(--amber); background: var(--amber-tint); }
        .caution > p:first-child > strong::before { content: "?" / ""; color: var(--amber); }
        .fault { border-color: var(--red); background: var(--red-tint); }
        .fault > p:first-child > strong::before { content: "✕" / ""; color: var(--red); }
        .quotation { padding-left: 1rem; border-left: 4px solid var(--line); color: var(--quiet); }
        details {
          margin: .5rem 0; padding: .55rem .9rem; border: 1px solid var(--line); border-radius: 4px;
        }
        details + details { margin-top: -1px; }
        summary { cursor: pointer; font-weight: 600; }
        details[open] > summary { margin-bottom: .6rem; }
        details .facts { font-size: .94rem; }

        .scroll { margin: 1.25rem 0 1.5rem; }
        .wide { overflow: auto; max-height: 85vh; }
        table {
          border-collapse: separate; border-spacing: 0; min-width: min(100%, 44rem);
          font-size: .94rem; line-height: 1.4;
        }
        caption { text-align: left; padding: 0 0 .5rem; font-weight: 600; }
        .caption { position: sticky; left: 0; display: inline-block; max-width: min(44rem, 85vw); }
        th, td {
          padding: .45rem .75rem; text-align: left; vertical-align: top;
          border-bottom: 1px solid var(--line); background: var(--paper);
        }
        th { font-weight: 600; }
        tbody th { font-weight: 400; }
        tbody th[scope="row"] { min-width: 11rem; }
        .wide tbody th { min-width: 10rem; }
        thead { position: sticky; top: 0; z-index: 2; }
        thead th {
          vertical-align: bottom; background: var(--shade); font-size: .88rem; line-height: 1.3;
        }
        thead tr:first-child th { border-top: 1px solid var(--line); }
        thead tr:last-child th, thead th[rowspan] { border-bottom: 2px solid var(--quiet); }
        .number { text-align: right; white-space: nowrap; }
        thead .number { white-space: normal; }
        .centered { text-align: center; }
        .group th, .group td { background: var(--shade); font-weight: 600; }
        .subrow > th, .subrow:not(:has(th)) > :first-child { padding-left: 2rem; }
        .subrow > * { color: var(--quiet); }
        .total > * { font-weight: 600; border-top: 2px solid var(--quiet); }
        tbody tr:hover > * { background: var(--shade); }
        tr:target > *, tr:target:hover > * { background: var(--tint); }
        .table-note { margin-top: -1rem; color: var(--quiet); font-size: .88rem; }

        .figure { color: inherit; text-decoration: underline var(--accent); }
        .computed { text-decoration-style: dotted; }
        td .figure {
          text-decoration-color: color-mix(in srgb, var(--accent) 45%, transparent);
        }
        .figure:hover { color: var(--accent); text-decoration-style: solid; }
        .entered { text-decoration-style: dashed; }
        .missing, td .missing { text-decoration-style: wavy; text-decoration-color: var(--amber); }
        .figure:focus-visible { background: var(--tint); }
        .figure:focus-visible::after {
          content: attr(title); position: fixed; left: 1rem; right: 1rem; bottom: 1rem; z-index: 8;
          max-width: 44rem; padding: .6rem 1rem; background: var(--ink); color: var(--paper);
          font-size: .9rem; font-weight: 400; text-align: left; white-space: normal;
          border-radius: 4px;
        }
        .status { white-space: nowrap; }
        .status::before { display: inline-block; width: 1.35em; font-weight: 700; }
        .met::before { content: "✓" / ""; color: var(--accent); }
        .exceeded::before { content: "▲" / ""; color: var(--accent); font-size: .8em; width: 1.69em; }
        .missed, .late { color: var(--red); }
        .missed::before { content: "✕" / ""; }
        .late::before { content: "!" / ""; }
        .undecided, .soon { color: var(--amber); }
        .undecided::before { content: "?" / ""; }
        .soon::before { content: "◷" / ""; }

        @media (min-width: 64rem) {
          .page:has(> .contents) {
            display: grid; grid-template-columns: 14.5rem minmax(0, 1fr); gap: 3rem;
          }
          .contents {
            position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto;
            padding: .25rem .5rem 1rem 0;
          }
        }
        @media (max-width: 63.99rem) {
          .scroll { overflow: auto; max-height: 85vh; }
          .contents { padding: .9rem 1rem; background: var(--shade); }
        }
        @media (max-width: 40rem) {
          body { padding: 0 1rem 3rem; }
          .masthead { padding-top: 1.5rem; }
          h1 { font-size: 1.45rem; }
          h2 { font-size: 1.2rem; }
          .facts div { display: block; }
          th, td { padding: .4rem .5rem; }
          .subrow > th, .subrow:not(:has(th)) > :first-child { padding-left: 1.1rem; }
          tbody th[scope="row"] {
            position: sticky; left: 0; z-index: 1; min-width: 8rem; max-width: 42vw;
          }
        }
        @media print {
          :root {
            --paper: #fff; --ink: #000; --quiet: #333; --line: #999; --shade: #fff; --accent: #000;
            --tint: #fff; --red: #000; --amber: #000; --red-tint: #fff; --amber-tint: #fff;
          }
          @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
          body { padding: 0; font: 13pt/1.45 "Times New Roman", "Liberation Serif", serif; }
          .skip, .contents { display: none; }
          .page { display: block; padding-top: 1rem; }
          .masthead { padding-top: 0; }
          .scroll { overflow: visible; max-height: none; }
          thead { position: static; display: table-header-group; }
          table { font-size: 10pt; }
          th, td { padding: .2rem .35rem; }
          .wide table { font-size: 8pt; }
          tr, .note, .facts div { break-inside: avoid; }
          h1, h2, h3, h4, caption { break-after: avoid; }
          a, .figure { color: inherit; text-decoration: none; }
          details { border: 0; padding: 0; }
          details::details-content { content-visibility: visible; block-size: auto; }
        }

        """
}
