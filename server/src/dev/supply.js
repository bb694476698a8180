/**
 * Says what the built files are made of: a bill of materials (CycloneDX 1.6) and the licence texts of everything that
 * was bundled, from esbuild's own account of its inputs. Plain JavaScript, because the build itself runs it.
 */

const fs = require('node:fs')
const path = require('node:path')

/** Packages whose data was compiled into generated sources: traditional glyphs, pinyin initials. */
const dataPackages = ['opencc-js', 'pinyin-pro']

/** Writes `dist/sbom.cdx.json` and `dist/THIRD-PARTY-NOTICES.txt` for the outputs in `metafiles`. */
exports.writeSupply = function writeSupply(root, metafiles) {
  const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  const found = new Map()
  for (const { outputs } of metafiles) {
    for (const [file, { inputs }] of Object.entries(outputs)) {
      if (file.endsWith('.map')) continue
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = packageFolder(input)
        if (folder && bytesInOutput > 0) note(found, folder, target(file))
      }
    }
  }
  for (const name of dataPackages) note(found, `node_modules/${name}`, 'generated data')
  const packages = [...found]
    .map(([folder, files]) => readPackage(root, lock, folder, files))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
  fs.writeFileSync(path.join(root, 'dist/sbom.cdx.json'), `${JSON.stringify(billOf(manifest, packages), null, 2)}\n`)
  fs.writeFileSync(path.join(root, 'dist/THIRD-PARTY-NOTICES.txt'), noticesOf(packages))
}

function note(found, folder, file) {
  found.set(folder, (found.get(folder) ?? new Set()).add(file))
}

/** The names of chunks change with their content. */
function target(file) {
  return /^dist\/(?:cli|server)\//.exec(file)?.[0] ?? file
}

/** `node_modules/a/node_modules/@b/c` for a file in it, `undefined` for a file of the product. */
function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input.replaceAll('\\', '/'))?.[0]
}

function readPackage(root, lock, folder, files) {
  const { name, version, license, author, homepage, repository } = JSON.parse(
    fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
  )
  const entry = lock.packages[folder] ?? {}
  const texts = textsIn(path.join(root, folder))
  if (typeof license !== 'string') throw new Error(`${name} names no licence`)
  const source = typeof repository === 'string' ? repository : repository?.url
  const by = typeof author === 'string' ? author : author?.name
  return { name, version, license, by, source: homepage ?? source, entry, texts, files: [...files].sort() }
}

/** The texts of licences in `folder`, those that stand in a folder of their own included. */
function textsIn(folder) {
  const entries = fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries
    .filter(({ name }) => /^(?:licen[cs]e|notice|copying|third.?party)/i.test(name) && !/\.(?:js|ts|json)$/.test(name))
    .flatMap((entry) => {
      const place = path.join(folder, entry.name)
      const files = entry.isDirectory() ? fs.readdirSync(place).sort() : ['']
      return files.map((file) => fs.readFileSync(path.join(place, file), 'utf8').replaceAll('\r\n', '\n').trim())
    })
}

function billOf(manifest, packages) {
  const application = `pkg:npm/${manifest.name}@${manifest.version}`
  const components = packages.map(({ name, version, license, entry, files }) => {
    const purl = `pkg:npm/${name.replace(/^@/, '%40')}@${version}`
    const isExpression = /\s(?:AND|OR|WITH)\s/.test(license)
    return {
      type: 'library',
      'bom-ref': purl,
      ...(name.startsWith('@') ? { group: name.split('/')[0] } : {}),
      name: name.split('/').at(-1),
      version,
      scope: 'required',
      ...(entry.integrity ? { hashes: [hashOf(entry.integrity)] } : {}),
      licenses: isExpression ? [{ expression: license }] : [{ license: { id: license } }],
      purl,
      ...(entry.resolved ? { externalReferences: [{ type: 'distribution', url: entry.resolved }] } : {}),
      properties: files.map((file) => ({ name: 'fangan:bundledIn', value: file })),
    }
  })
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': application,
        name: manifest.name,
        version: manifest.version,
        licenses: [{ license: { id: manifest.license } }],
        purl: application,
      },
    },
    components,
    dependencies: [
      { ref: application, dependsOn: components.map((one) => one.purl) },
      ...components.map(({ purl }) => ({ ref: purl })),
    ],
  }
}

/** `sha512-…` in base64, as the lock file has it. */
function hashOf(integrity) {
  const [, content] = /^sha512-(.+)$/.exec(integrity) ?? []
  if (!content) throw new Error(`not a SHA-512: ${integrity}`)
  return { alg: 'SHA-512', content: Buffer.from(content, 'base64').toString('hex') }
}

function noticesOf(packages) {
  const rule = '='.repeat(78)
  const parts = packages.map(({ name, version, license, by, source, texts }) => {
    const head = [`${name} ${version} (${license})`, by && `by ${by}`, source].filter(Boolean).join('\n')
    const text =
      texts.length > 0 ? texts.join('\n\n') : `Licensed under ${license}; the package carries no text of its own.`
    return `${rule}\n${head}\n${rule}\n\n${text}\n`
  })
  return `fangan is MIT-licensed (see LICENSE). What is built holds code or data of these packages.\n\n${parts.join('\n')}`
}
