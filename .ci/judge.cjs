// Reads the running add-on with the client and the linter that Stremio's own world uses.
// Usage: node judge.cjs <address of the server, such as http://127.0.0.1:8000>
const assert = require('node:assert/strict')
const client = require('stremio-addon-client')
const linter = require('stremio-addon-linter')

const server = process.argv[2]
const realDebrid = Buffer.from(
  JSON.stringify({ debridServices: [{ service: 'realdebrid', apiKey: 'EXAMPLEKEY' }], enableTorrent: true })
).toString('base64')

async function addon(path) {
  const { addon } = await client.detectFromURL(`${server}${path}/manifest.json`)
  const verdict = linter.lintManifest(addon.manifest)
  assert.deepEqual(verdict.errors, [], `the linter finds errors in ${path}/manifest.json`)
  assert.equal(verdict.valid, true)
  console.log(`accepted: ${path}/manifest.json as "${addon.manifest.name}"`)
  return addon
}

async function main() {
  let checks = 0
  const plain = await addon('')
  for (const id of ['tt1254207', 'tt1727587', 'tt2285752', 'tt4957236']) {
    assert.equal(plain.isSupported('stream', 'movie', id), true)
    const { streams } = await plain.get('stream', 'movie', id)
    assert.equal(streams.length, 1, `one stream for ${id}`)
    const [stream] = streams
    assert.match(stream.infoHash, /^[0-9a-f]{40}$/)
    assert.equal(Number.isInteger(stream.fileIdx), true)
    assert.equal(stream.sources.some((source) => source.startsWith('tracker:')), true)
    console.log(`playable: ${id} -> ${stream.name}, file ${stream.fileIdx} of ${stream.infoHash}`)
    checks++
  }
  const unknown = await plain.get('stream', 'series', 'tt0000202:1:2')
  assert.equal(unknown.streams.length, 1, 'a notice for a title that nobody knows')
  const configured = await addon(`/${realDebrid}`)
  assert.equal(configured.manifest.name, 'Comet | RD+TORRENT')
  const offered = await configured.get('stream', 'movie', 'tt1254207')
  assert.equal(offered.streams.filter((stream) => stream.infoHash).length, 1)
  checks += 3
  console.log(`${checks} passed, 0 failed`)
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
