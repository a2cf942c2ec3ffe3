# Every command here is one that npm run test:deploy runs as well.
FROM node:24-slim AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production HEALTH_PORT=9090
WORKDIR /app
COPY --from=build /app/package.json ./package.json
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/knowledge ./knowledge
COPY --from=build /app/dist ./dist
USER node
EXPOSE 9090
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.HEALTH_PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/main.js"]
