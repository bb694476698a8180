/** Loaded before the YAML language server: takes out its wait of 200 ms after each change, which has no setting. */

const path = require('node:path')

const settings = require(path.join(__dirname, 'node_modules/yaml-language-server/out/server/src/yamlSettings.js'))
settings.SettingsState = class extends settings.SettingsState {
  validationDelayMs = 0
}
