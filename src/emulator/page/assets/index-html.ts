/** The page itself: two empty panes that the scripts fill. */
export const indexHtml = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Playground</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/layout.css">
<link rel="stylesheet" href="/assets/message.css">
<link rel="stylesheet" href="/assets/blocks.css">
<link rel="stylesheet" href="/assets/modal.css">
<script type="module" src="/assets/main.js"></script>
</head>
<body data-shown="merchant">
<nav class="switch" aria-label="Which side is shown">
  <button type="button" data-show="merchant" aria-pressed="true">Merchant</button>
  <button type="button" data-show="desk" aria-pressed="false">Desk</button>
</nav>
<main class="panes">
  <section class="pane" id="merchant" aria-label="What the merchant sees"></section>
  <section class="pane" id="desk" aria-label="What the desk sees"></section>
</main>
<noscript>The playground needs JavaScript.</noscript>
</body>
</html>
`;
