/** Sections on Word documents and the layout. */

import type { FeatureGroup } from './section.js'

/** From Word, to Word, and what the pages look like. */
export const word: FeatureGroup = {
  title: { zh: 'Word 和版面', en: 'Word and the layout' },
  sections: [
    {
      id: 'import-word',
      title: { zh: '导入 Word 或网页', en: 'From Word or a web page' },
      text: {
        zh: '把 .docx 变成一份新的草稿，自动编号写成文字，表格成为 Markdown 表格，脚注移到文末；在资源管理器里右键文件，或按住 Shift 把文件拖进正文，都可以。文档里有修订的，先问您要接受修订后的文字，还是修订前的原文。批注、修订、图片、文本框、合并的单元格等没有成为正文或换了形式的，逐条列出。存成 HTML 的网页和从网页复制的文本也能导入，导航、分享等不属于公文的内容去掉并列出。原文件不动，也不写任何文件；.doc、.wps 和 PDF 会说明怎样先转成能导入的文件。',
        en: 'Makes a new draft of a .docx: automatic numbers become text, tables Markdown tables, footnotes go to the end. Right-click a file in the explorer, or drag it into the text with Shift held. Where a document has tracked changes, you choose the text with them or without. Comments, changes, pictures, text boxes, merged cells and whatever else did not become text, or not in the same form, are listed. Pages saved as HTML and texts copied from them are imported as well; navigation and the like is taken off and listed. The file stays as it is and none is written; for .doc, .wps and PDF you are told how to get a file that can be imported.',
      },
      commands: ['fangan.importWord'],
    },
    {
      id: 'export-word',
      title: { zh: '导出 Word', en: 'To Word' },
      text: {
        zh: '按 GB/T 9704-2012《党政机关公文格式》写成 .docx：版心、每面 22 行每行 28 字、各级标题的字体、附件说明、署名和日期的位置、页码、表格、脚注、版记。要红头的，用另一个命令，发文机关标志记在工作区里，下次不必再写。文件夹里有单位版式文件（`*.layout.yaml`）的，可以选。写完再读回来量一遍，与版式不一致的逐条列在“检查结果”里。方案里还有错误的，先说有几处，由您决定是否仍要导出。',
        en: 'Writes a .docx in the layout of GB/T 9704-2012: type area, 22 lines of 28 characters, the typefaces of headings, places of attachment note, signature and date, page numbers, tables, footnotes and imprint. A further command adds the red head; its words are remembered for the workspace. Where the folder has layout files of a unit (`*.layout.yaml`), you can choose one. What was written is read back and measured; the check lists what differs from the layout. If the plan still has errors, you are told how many and decide.',
      },
      commands: ['fangan.exportWord', 'fangan.exportWordWithHead'],
    },
    {
      id: 'preview',
      title: { zh: '版式预览', en: 'Preview of the layout' },
      text: {
        zh: '在正文旁边按公文格式显示一页一页的版面，边写边更新，随正文滚动，双击转到正文；主题再深，纸也是白的。没有装方正小标宋、仿宋等字体的，用相近的字体代替，换行可能与 Word 略有出入，以导出的文件为准。可以打印；当前环境不让面板打印的，存成一个网页文件到浏览器里打印。',
        en: 'Shows the plan beside the text as pages in the layout of official documents. It follows what is typed and the scrolling of the text, and a double click leads there; paper stays white in every theme. Fonts that are not installed are replaced by similar ones, so that lines may break a little differently from Word: what counts is the exported file. The pages can be printed; where panels cannot, they are saved as a web page for a browser.',
      },
      commands: ['fangan.previewLayout', 'fangan.printLayout'],
      pictures: ['preview'],
    },
  ],
}
