# The hub with everything it needs to run; its data lies in one volume, /data.
#   docker build -t learning-network-hub .
#   docker run -p 127.0.0.1:3000:3000 -v hub-data:/data -e SITE_ADDRESS=https://hub.example.dk learning-network-hub

FROM node:22-bookworm-slim AS build
# The embedded database is compiled where no prebuilt binary can be had.
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/hub
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
WORKDIR /srv/hub
COPY --from=build /srv/hub/package.json /srv/hub/tsconfig.json ./
COPY --from=build /srv/hub/node_modules node_modules
COPY --from=build /srv/hub/build build
COPY --from=build /srv/hub/app app
COPY --from=build /srv/hub/db db
COPY --from=build /srv/hub/scripts scripts
COPY --from=build /srv/hub/content content
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: it must receive the signal to stop.
CMD ["node", "scripts/start.js"]
