# Debian, not Alpine: the embedded database is prebuilt for glibc.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY src src
COPY intents intents
COPY knowledge knowledge
COPY assets assets
RUN npm run build

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 ADMIN_PORT=9464 DATA_DIR=/data
WORKDIR /app
COPY package.json package-lock.json LICENSE ./
# No install script is needed at run time, and "prepare" would want the compiler.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY intents intents
COPY knowledge knowledge
COPY assets assets
COPY --from=build /app/dist dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.ADMIN_PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
