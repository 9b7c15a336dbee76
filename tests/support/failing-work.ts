// Loaded into a server before it starts: at a signal some work of it fails, and nobody waits for it.
process.on('SIGUSR2', () => {
  Promise.reject(new Error('Ông A chấm 2 điểm'))
})
