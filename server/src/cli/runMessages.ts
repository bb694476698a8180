/** The texts of checks over many files: threads, cache, revisions, baselines, shards, lines. */

import type { Localised } from '../text/localised.js'

const cache = {
  foreign: {
    zh: '{path}：不是 fangan 的缓存文件，既不读取也不改写。请换一个缓存文件名。',
    en: '{path}: this is no cache of fangan; it is neither read nor written. Name another file for the cache.',
  },
  corrupt: {
    zh: '{path}：缓存已损坏，本次重新检查并重写缓存。',
    en: '{path}: the cache is damaged; everything is checked anew and the cache is written again.',
  },
  folder: {
    zh: '--cache 后面的 {path} 是文件夹。要检查这个文件夹，请把它写在 --cache 前面。',
    en: '{path} behind --cache is a folder. To check that folder, name it before --cache.',
  },
  notWritten: {
    zh: '{path}：缓存无法写入（{reason}），不影响检查结果。',
    en: '{path}: the cache cannot be written ({reason}); the results are not affected.',
  },
} as const satisfies Record<string, Localised>

const since = {
  gitMissing: {
    zh: '--since 要用 git，但没有找到 git 程序。请安装 git，或去掉 --since。',
    en: '--since needs git, and there is no git program. Install git, or drop --since.',
  },
  noRepository: {
    zh: '--since 只能在 git 仓库里使用，{folder} 不在仓库中（git：{detail}）。',
    en: '--since works in a git repository only, and {folder} is in none (git: {detail}).',
  },
  unknownRevision: {
    zh: '--since：仓库里没有“{revision}”这个版本，请核对分支、标签或提交号；浅克隆要先取回历史。',
    en: '--since: the repository has no revision "{revision}"; check the branch, tag or commit. A shallow clone must fetch its history first.',
  },
  failed: { zh: '--since：git 出错（{detail}）。', en: '--since: git failed ({detail}).' },
  nothing: {
    zh: '自 {revision} 以来没有改动过的方案。',
    en: 'No plan has changed since {revision}.',
  },
} as const satisfies Record<string, Localised>

const baseline = {
  absent: {
    zh: '{path}：没有这个基线文件。首次使用请加 --update-baseline 生成。',
    en: '{path}: there is no such baseline. Make it with --update-baseline.',
  },
  invalid: {
    zh: '{path}：不是 fangan 的基线文件（{detail}），未检查。请核对文件名，或删除后用 --update-baseline 重新生成。',
    en: '{path}: this is no baseline of fangan ({detail}); nothing was checked. Check the name, or delete it and make it anew with --update-baseline.',
  },
  stale: {
    zh: '基线中有 {count} 条问题已不再出现，请运行同一命令并加 --update-baseline 更新基线。',
    en: 'The baseline lists {count} that no longer occur; run the same command with --update-baseline to renew it.',
  },
  staleOne: {
    zh: '{path}：基线所列的 {rule}（“{text}”）已不再出现{times}。',
    en: '{path}: {rule} ("{text}") of the baseline no longer occurs{times}.',
  },
  times: { zh: '，共 {count} 处', en: ' ({count} times)' },
  known: { zh: '另有 {count} 条问题已记入基线，不再显示。', en: '{count} of the baseline not shown.' },
  written: {
    zh: '{path}：基线已写入，共 {count} 条问题。',
    en: '{path}: the baseline is written, with {count}.',
  },
  notWritten: {
    zh: '{path}：基线无法写入（{reason}）。',
    en: '{path}: the baseline cannot be written ({reason}).',
  },
} as const satisfies Record<string, Localised>

const merge = {
  notReport: {
    zh: '{path}：不是 fangan check 以 json 或 sarif 格式输出的结果（{detail}）。',
    en: '{path}: this is no result of fangan check in the format json or sarif ({detail}).',
  },
  otherVersion: {
    zh: '{path}：由 fangan {version} 生成，与 {first} 的版本（{firstVersion}）不同，不能合并。',
    en: '{path}: it was made by fangan {version}, {first} by {firstVersion}; they cannot be merged.',
  },
  mixed: {
    zh: '{path} 与 {first} 的格式不同，请全部用 json 或全部用 sarif。',
    en: '{path} and {first} differ in their format; use json for all or sarif for all.',
  },
  mixedLocale: {
    zh: '{path} 与 {first} 的语言不同，请在检查时用 --locale 统一。',
    en: '{path} and {first} differ in their language; use the same --locale when checking.',
  },
  sarifOnly: {
    zh: 'sarif 结果只能合并为 sarif；要用其他格式，请在检查时输出 json。',
    en: 'Results in sarif can be merged into sarif only; for other formats let the checks print json.',
  },
  mixedShards: {
    zh: '{path} 与 {first} 不是同一次分片检查的结果。',
    en: '{path} and {first} are not shards of the same check.',
  },
  missingShards: {
    zh: '分片不全：共 {count} 片，缺少第 {missing} 片。',
    en: 'Shards are missing: of {count}, there is no {missing}.',
  },
  shardTwice: { zh: '{path}：第 {index} 片出现了两次。', en: '{path}: shard {index} is there twice.' },
  pathTwice: {
    zh: '{path}：在几份结果里都有，不能合并。请让每个文件只检查一次。',
    en: '{path}: several results hold this file; they cannot be merged. Check each file once.',
  },
} as const satisfies Record<string, Localised>

const jsonl = {
  notJson: { zh: '第 {line} 行不是有效的 JSON（{detail}）。', en: 'Line {line} is not valid JSON ({detail}).' },
  notObject: { zh: '第 {line} 行不是 JSON 对象。', en: 'Line {line} is not a JSON object.' },
  noText: {
    zh: '第 {line} 行缺少字符串 text（方案全文）。',
    en: 'Line {line} has no string "text" (the text of the plan).',
  },
  wrongType: { zh: '第 {line} 行的 {name} 应为{type}。', en: 'In line {line}, "{name}" must be {type}.' },
  string: { zh: '字符串', en: 'a string' },
  stringOrNumber: { zh: '字符串或数字', en: 'a string or a number' },
  unknownTemplate: {
    zh: '第 {line} 行：没有名为“{id}”的模板。可用：{ids}。',
    en: 'Line {line}: there is no template "{id}". There are: {ids}.',
  },
  tooLong: {
    zh: '第 {line} 行超过 {limit} MB，未检查。',
    en: 'Line {line} is longer than {limit} MB; it was not checked.',
  },
  notUtf8: { zh: '第 {line} 行不是有效的 UTF-8。', en: 'Line {line} is not valid UTF-8.' },
  crashed: {
    zh: '第 {line} 行：检查时程序出错（{detail}）。这是 fangan 的缺陷，请反馈给开发者。',
    en: 'Line {line}: fangan failed ({detail}). This is a defect of fangan; please report it.',
  },
  summary: {
    zh: '共 {lines} 行：检查 {checked} 篇，{failed} 行有误。',
    en: '{lines}: {checked} checked, {failed} bad.',
  },
} as const satisfies Record<string, Localised>

/** Options that do not go together or lack what they need. */
const usage = {
  notWith: {
    zh: '{option} 不能与 {other} 同时使用，请去掉其中一个。',
    en: '{option} does not go with {other}; drop one of them.',
  },
  notWithPaths: {
    zh: '{option} 不能与文件参数同时使用，请去掉其中一个。',
    en: '{option} does not go with files; drop one of them.',
  },
  needs: { zh: '{option} 要与 {other} 一起使用。', en: '{option} goes with {other} only.' },
  shard: {
    zh: '--shard 的值“{value}”不可用，应写成 i/n，例如 2/5（共 5 片中的第 2 片）。',
    en: '--shard cannot take the value "{value}"; write i/n, e.g. 2/5 for the second of five.',
  },
} as const satisfies Record<string, Localised>

/** What is said of a run. */
export const run = {
  cache,
  since,
  baseline,
  merge,
  jsonl,
  usage,
  progress: { zh: '已检查 {done}/{total}', en: 'checked {done}/{total}' },
} as const
