const path = require('node:path');
const swc = require('@swc/core');
const webpack = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');

const root = __dirname;
const dist = path.join(root, 'dist');
const publicUrl = process.env.PUBLIC_URL ?? 'https://localhost:3000';

const parser = { syntax: 'typescript', tsx: true };
const target = 'es2022';
const react = { runtime: 'automatic' };

/** The build itself uses the manifest writer and the certificate: TypeScript is compiled when required. */
require.extensions['.ts'] = (module, file) => {
  const options = {
    filename: file,
    jsc: { parser: { syntax: 'typescript' }, target },
    module: { type: 'commonjs' },
  };
  module._compile(swc.transformFileSync(file, options).code, file);
};

/** Packages too heavy for opening a pane: each keeps a file of its own name, loaded when first used. */
const heavy = ['docx', 'docx-preview', 'exceljs'];

const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const npmCopy = '/office-js/office.js';

const page = (filename, template, chunk, values) =>
  new HtmlPlugin({
    filename,
    template: path.join(root, template),
    chunks: [chunk],
    inject: false,
    minify: false,
    templateParameters: (_compilation, { js, css }) => ({ scripts: js, styles: css, ...values }),
  });

const keepNames = { keep_classnames: true };
const minimizer = (options) => new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, ...options });

const base = (name, production) => ({
  name,
  mode: production ? 'production' : 'development',
  context: root,
  // Development maps stay in files of their own: the panes' content security policy forbids eval.
  devtool: production ? (process.env.SOURCE_MAPS ? 'source-map' : false) : 'cheap-module-source-map',
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: { jsc: { parser, target, transform: { react } } },
      },
    ],
  },
  cache: !process.env.NO_BUILD_CACHE && {
    type: 'filesystem',
    cacheDirectory: path.join(root, '.cache/webpack'),
    buildDependencies: { config: [__filename] },
  },
  performance: false,
  stats: 'errors-warnings',
});

const panes = (production) => ({
  ...base('panes', production),
  target: ['web', target],
  entry: {
    'office-missing': './taskpane/office-missing.ts',
    taskpane: './taskpane/main.tsx',
    'try-out': './src/web/try-out/main.tsx',
  },
  output: {
    path: dist,
    publicPath: '/',
    clean: { keep: 'cli.js' },
    filename: ({ chunk }) =>
      chunk.name === 'office-missing' || !production ? '[name].js' : '[name].[contenthash:8].js',
    chunkFilename: production ? '[name].[contenthash:8].js' : '[name].js',
    cssFilename: production ? '[name].[contenthash:8].css' : '[name].css',
    cssChunkFilename: production ? '[name].[contenthash:8].css' : '[name].css',
  },
  experiments: { css: true },
  optimization: {
    minimizer: [
      // The emulated Office knows its objects by the names of their classes; exceljs breaks when its own are kept.
      minimizer({ exclude: /exceljs/, minimizerOptions: { mangle: keepNames, compress: keepNames } }),
      minimizer({ include: /exceljs/ }),
    ],
    splitChunks: {
      chunks: (chunk) => chunk.name !== 'office-missing',
      cacheGroups: Object.fromEntries(
        heavy.map((name) => [
          name,
          { name, test: new RegExp(`[\\\\/]node_modules[\\\\/]${name}[\\\\/]`), enforce: true, priority: 10 },
        ]),
      ),
    },
  },
  plugins: [
    page('taskpane.html', 'taskpane/taskpane.html', 'taskpane', { office: cdn }),
    page('try-out/taskpane.html', 'taskpane/taskpane.html', 'taskpane', { office: npmCopy }),
    page('try-out/index.html', 'src/web/try-out/index.html', 'try-out', {}),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons', to: 'assets/icons', filter: (file) => /\.(png|svg)$/.test(file) },
        { from: 'assets/help', to: 'assets/help' },
        { from: 'manifest.xml', to: 'manifest.xml', transform: writtenManifest },
      ],
    }),
  ],
});

const node = (production) => ({
  ...base('node', production),
  target: 'node20',
  entry: { cli: './src/cli/main.ts' },
  output: { path: dist, filename: '[name].js', library: { type: 'commonjs2' } },
  // Packages stay in node_modules.
  externals: [
    ({ request }, done) =>
      /^\.{0,2}\//.test(request) || path.isAbsolute(request) ? done() : done(null, `commonjs ${request}`),
  ],
  // dist/cli.js finds what it reads at run time (SQL migrations, city packages) from the package root,
  // the nearest folder above it with a package.json; `src/` and `assets/` are part of the package.
  node: { __dirname: false, __filename: false },
  optimization: { minimize: false, splitChunks: false },
  plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
});

function writtenManifest(source) {
  const { manifestFor } = require('./src/manifest/write.ts');
  const { validateManifest } = require('./src/manifest/validate.ts');
  const { iconFiles } = require('./src/manifest/icon-files.ts');
  const manifest = manifestFor(source.toString('utf8'), publicUrl);
  const findings = validateManifest(manifest, iconFiles(root));
  if (findings.length > 0) throw new Error(`manifest.xml: ${JSON.stringify(findings, null, 2)}`);
  return manifest;
}

/** Panes on port 3000 with the service's certificate; the service itself runs beside it: `sozialraum serve --port 3001`. */
async function devServer() {
  const { localhostCertificate } = require('./src/service/certificate.ts');
  const { key, cert } = await localhostCertificate(path.join(root, '.data/certificate'), new Date());
  return {
    host: 'localhost',
    port: 3000,
    server: { type: 'https', options: { key, cert } },
    proxy: [{ context: ['/api', '/office-js'], target: 'https://localhost:3001', secure: false }],
    static: false,
  };
}

module.exports = async (env, argv) => {
  const production = argv.mode === 'production';
  const served = env.WEBPACK_SERVE ? { devServer: await devServer() } : {};
  return [{ ...panes(production), ...served }, node(production)];
};
