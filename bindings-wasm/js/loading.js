// How a module is loaded: once, whoever asks and however often. Nothing is loaded by an import, so that no import waits.
import { MedborgerError } from './errors.js';
import { object, wrongType } from './fields.js';

const HASHES = /^sha(256|384|512)-[\w+/-]+=*( sha(256|384|512)-[\w+/-]+=*)*$/;

const isBytes = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value);
const isModule = (value) => typeof WebAssembly === 'object' && value instanceof WebAssembly.Module;
const isResponse = (value) => typeof Response === 'function' && value instanceof Response;
const isAddress = (value) => typeof value === 'string' || value instanceof URL;

const told = (code, english, danish, cause) => {
  const error = new MedborgerError(code, 'loading', undefined, english, danish);
  if (cause !== undefined) error.cause = cause;
  return error;
};

const notLoaded = () =>
  told('not_loaded', 'the module is not loaded: `await init()` first', 'modulet er ikke indlæst: `await init()` først');

/** The page's own words about a policy differ from browser to browser; all of them name it. */
const isPolicy = (cause) => /\bCSP\b|Content.Security.Policy|unsafe-eval/i.test(cause?.message);

function failed(cause) {
  const [english, danish] = isPolicy(cause)
    ? ["; the page's policy must say `script-src 'wasm-unsafe-eval'`", "; sidens politik skal sige `script-src 'wasm-unsafe-eval'`"]
    : ['', ''];
  return told('load_failed', `the module could not be loaded${english}`, `modulet kunne ikke indlæses${danish}`, cause);
}

async function load(glue, given, integrity) {
  try {
    let source = await (typeof given === 'function' ? given() : given);
    if (isAddress(source)) source = await fetch(source, integrity === undefined ? {} : { integrity });
    if (isResponse(source) && !source.ok) {
      const { status } = source;
      throw told('load_failed', `the module could not be loaded: the server answered ${status}`, `modulet kunne ikke indlæses: serveren svarede ${status}`);
    }
    if (!isResponse(source) && !isBytes(source) && !isModule(source)) {
      throw wrongType('source', 'an address, a Response, bytes or a WebAssembly.Module', 'en adresse, et Response, bytes eller et WebAssembly.Module');
    }
    await glue.default({ module_or_path: source });
  } catch (cause) {
    throw cause instanceof MedborgerError ? cause : failed(cause);
  }
}

/** Loads the module of `glue`; where nobody says from where, from `beside`. */
export function loading(glue, beside) {
  let loaded = false;
  let begun;

  async function init(source, options) {
    const { integrity } = object(options, 'options') ?? {};
    // A browser checks nothing where it can't read the hash.
    if (integrity !== undefined && !(typeof integrity === 'string' && HASHES.test(integrity))) {
      throw wrongType('integrity', 'a hash as `sha384-...`', 'en hash som `sha384-...`');
    }
    if (loaded) return;
    // Whoever asks while it is on its way waits for the same; what failed may be tried again.
    begun ??= (async () => {
      try {
        await load(glue, source ?? beside, integrity);
        loaded = true;
      } finally {
        begun = undefined;
      }
    })();
    await begun;
  }

  function initSync(source) {
    if (!isBytes(source) && !isModule(source)) throw wrongType('source', 'bytes or a WebAssembly.Module', 'bytes eller et WebAssembly.Module');
    if (loaded) return;
    // It would be replaced under whoever uses it, once that has come.
    if (begun !== undefined) throw told('not_loaded', 'the module is being loaded: `await init()`', 'modulet er ved at blive indlæst: `await init()`');
    try {
      glue.initSync({ module: source });
    } catch (cause) {
      throw failed(cause);
    }
    loaded = true;
  }

  /** The module's functions, once there are any. */
  function native() {
    if (!loaded) throw notLoaded();
    return glue;
  }

  return { init, initSync, native };
}
