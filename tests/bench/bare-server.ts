import Fastify from 'fastify'

// A server that does nothing but answer: what it takes is the machine's and the client's share of every answer.
const app = Fastify()
app.get('/api/v1/*', () => ({ figures: Array.from({ length: 100 }, (_, at) => ({ at, index: at / 100 })) }))
console.log(`bare ${await app.listen({ port: 0, host: '127.0.0.1' })}`)
process.on('SIGTERM', () => app.close())
