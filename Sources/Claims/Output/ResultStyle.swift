/// The style of the page of a check.
enum ResultStyle {
    static let text: StaticString = """
        :root { --ink: #1b1f24; --soft: #57606a; --line: #d5dae0; --paper: #fff; --ground: #f4f6f8;
          --red: #b42318; --red-soft: #fde3e0; --amber: #7a4d00; --amber-soft: #fdf0cf; }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--ink);
          font: 17px/1.6 "Times New Roman", "Liberation Serif", serif; }
        section { max-width: 1240px; margin: 0 auto; padding: 20px 16px 40px; }
        header, aside { font-family: system-ui, "Liberation Sans", sans-serif; }
        header h1 { font-size: 22px; margin: 0 0 4px; overflow-wrap: anywhere; }
        .summary { margin: 0; font-size: 17px; font-weight: 600; }
        .coverage { margin: 2px 0 16px; color: var(--soft); font-size: 15px; }
        .overview { max-width: 1240px; margin: 0 auto; padding: 20px 16px 0; overflow-x: auto; }
        .overview table { background: var(--paper); font: 15px/1.5 system-ui, "Liberation Sans", sans-serif; }
        .overview th { border: 1px solid var(--line); padding: 4px 8px; text-align: left; }
        .overview td + td { text-align: right; }
        .page { display: grid; grid-template-columns: minmax(0, 1fr) 360px; gap: 20px; align-items: start; }
        .page.alone { grid-template-columns: minmax(0, 1fr); }
        main { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
          padding: 28px 36px; white-space: pre-line; overflow-wrap: anywhere; }
        main h2, main h3, main h4, main h5, main h6 { font-size: 18px; margin: 1.1em 0 .4em; }
        main p { margin: 0 0 .7em; text-align: justify; }
        .item { padding-left: 1.2em; text-indent: -.8em; }
        .item::before { content: "- "; }
        .wide { overflow-x: auto; margin: 0 0 1em; }
        table { border-collapse: collapse; font-size: 15px; min-width: 100%; }
        td { border: 1px solid var(--line); padding: 4px 8px; vertical-align: top;
          overflow-wrap: break-word; }
        mark { color: inherit; background: var(--amber-soft); border-bottom: 2px solid var(--amber);
          padding: 0 1px; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        mark.contradicts { background: var(--red-soft); border-bottom-color: var(--red); }
        .note { font: 600 11px/1 system-ui, sans-serif; vertical-align: super; text-decoration: none;
          color: #fff; background: var(--amber); border-radius: 8px; padding: 2px 5px; margin: 0 1px;
          white-space: nowrap; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        .note.contradicts { background: var(--red); }
        mark:target, li:target { outline: 3px solid #1f6feb; outline-offset: 2px; }
        aside { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
          padding: 16px; position: sticky; top: 12px; max-height: calc(100vh - 24px); overflow-y: auto;
          font-size: 15px; line-height: 1.45; }
        aside h2 { font-size: 16px; margin: 0; }
        aside .legend { margin: 0 0 10px; color: var(--soft); font-size: 13px; }
        aside ol { margin: 0; padding-left: 2em; }
        aside li { margin: 0 0 12px; padding-left: 4px; }
        aside p { margin: 0; }
        .title a { color: var(--amber); font-weight: 600; }
        .contradicts .title a { color: var(--red); }
        .line { color: var(--soft); font-size: 13px; margin-left: 6px; white-space: nowrap; }
        .suggestion { color: var(--soft); }
        @media (max-width: 900px) {
          .page { grid-template-columns: minmax(0, 1fr); }
          main { padding: 16px; }
          main p { text-align: left; }
          aside { position: static; max-height: none; order: -1; }
        }
        @media print {
          body { background: none; font-size: 12pt; }
          .overview { padding: 0 0 16px; }
          section { padding: 0; }
          section + section { break-before: page; }
          .page { display: block; }
          main, aside { border: 0; padding: 0; max-height: none; }
          aside { break-before: page; position: static; overflow: visible; }
          aside li, tr { break-inside: avoid; }
        }
        """
}
