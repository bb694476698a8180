/** Colours and type of the editor’s theme, for what is drawn on a canvas. */

/** What charts are drawn with. */
export interface Theme {
  readonly font: { readonly family: string; readonly size: number }
  readonly foreground: string
  readonly faint: string
  readonly grid: string
  readonly background: string
  readonly selection: string
  /** Drawn round bars in high contrast; absent in other themes. */
  readonly contrast: string | undefined
  readonly blue: string
  readonly green: string
  readonly yellow: string
  readonly red: string
  readonly purple: string
}

/** The theme that the page has now. */
export function currentTheme(): Theme {
  const style = getComputedStyle(document.body)
  const read = (name: string, otherwise: string): string => style.getPropertyValue(name).trim() || otherwise
  const foreground = read('--vscode-editor-foreground', '#333333')
  const contrast = read('--vscode-contrastBorder', '')
  return {
    font: { family: read('--vscode-font-family', 'sans-serif'), size: Number.parseFloat(style.fontSize) || 13 },
    foreground,
    faint: read('--vscode-descriptionForeground', foreground),
    grid: read('--vscode-editorIndentGuide-background1', read('--vscode-panel-border', foreground)),
    background: read('--vscode-editor-background', '#ffffff'),
    selection: read('--vscode-list-inactiveSelectionBackground', 'rgba(128, 128, 128, 0.25)'),
    contrast: contrast === '' ? undefined : contrast,
    blue: read('--vscode-charts-blue', '#1a85ff'),
    green: read('--vscode-charts-green', '#388a34'),
    yellow: read('--vscode-charts-yellow', '#bf8803'),
    red: read('--vscode-charts-red', '#e51400'),
    purple: read('--vscode-charts-purple', '#652d90'),
  }
}

/** Calls `changed` whenever the editor’s theme becomes another one. */
export function onThemeChange(changed: () => void): void {
  new MutationObserver(changed).observe(document.body, {
    attributes: true,
    attributeFilter: ['class', 'data-vscode-theme-id', 'data-vscode-theme-kind'],
  })
}
