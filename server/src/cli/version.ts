/** The version of the package, taken in when the command line is bundled. */
export { version } from '../../../package.json'
