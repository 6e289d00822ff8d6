export function report({ dated, undated, dev }) {
  return JSON.stringify(dated).slice(0, 6000) + '\n\n' + Object.keys(dev);
}
