#!/usr/bin/env bash
# Shows on one machine what docs/betrieb.md describes: a primary, a streaming standby, two instances of the service (the
# second reads the standby) behind nginx, all on loopback. Asks both the same questions and compares the bytes.
# Needs a built service (npm run build) and, on Debian, `apt-get install postgresql nginx-light curl`.
# Not for production use: no passwords, nothing forced to disk, everything removed at the end.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

binaries=$(dirname "$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -1 || command -v initdb)")
nginx=$(command -v nginx || echo /usr/sbin/nginx)
place=$(mktemp -d)
primary=54330 standby=54331 first=34431 second=34432 proxy=34430
fast=(-c fsync=off -c shared_buffers=64MB -c max_connections=40 -c listen_addresses=127.0.0.1)

# PostgreSQL refuses to run as root.
as_nobody=()
[ "$(id -u)" != 0 ] || as_nobody=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
sql() { "$binaries/psql" -X -qAt -h 127.0.0.1 -p "$1" -U owner -d "$2" -c "$3"; }
say() { printf '%-58s %s\n' "$1" "$2"; }
until_true() {
  for _ in $(seq 600); do "$@" >/dev/null 2>&1 && return; sleep 0.05; done
  echo "waited in vain for: $*" >&2
  exit 1
}
start() { "$@" >>"$place/log" 2>&1 & children+=($!); }

children=()
clean_up() {
  for child in "${children[@]}"; do kill -INT "$child" 2>/dev/null || true; done
  wait || true
  rm -rf "$place"
}
trap clean_up EXIT
[ "$(id -u)" != 0 ] || chown nobody:nogroup "$place"
chmod 755 "$place"

"${as_nobody[@]}" "$binaries/initdb" -D "$place/primary" -U owner --auth=trust --encoding=UTF8 --no-sync >/dev/null
start "${as_nobody[@]}" "$binaries/postgres" -D "$place/primary" -p $primary -k "$place" "${fast[@]}"
until_true sql $primary postgres 'select 1'
sql $primary postgres 'create database sozialraum'

"${as_nobody[@]}" "$binaries/pg_basebackup" -h 127.0.0.1 -p $primary -U owner -D "$place/standby" -R --no-sync
start "${as_nobody[@]}" "$binaries/postgres" -D "$place/standby" -p $standby -k "$place" "${fast[@]}"
until_true sql $standby sozialraum 'select 1'
say 'the standby is in recovery, so it cannot be written to' "$(sql $standby sozialraum 'select pg_is_in_recovery()')"
say 'streaming from the primary' "$(sql $primary postgres 'select state from pg_stat_replication')"

# Both at once on the empty database: one loads, the other waits and finds it loaded.
export DATABASE_URL="postgres://owner@127.0.0.1:$primary/sozialraum"
started=$(date +%s%N)
start node src/cli/bin.cjs serve --port $first --data "$place/first"
DATABASE_READ_URL="postgres://owner@127.0.0.1:$standby/sozialraum" \
  start node src/cli/bin.cjs serve --port $second --data "$place/second"

# As in docs/betrieb.md, but without a certificate of its own and saying which instance answered.
mkdir "$place/nginx"
cat >"$place/nginx/nginx.conf" <<CONF
daemon off;
pid $place/nginx/pid;
error_log $place/nginx/error.log;
events {}
http {
  access_log off;
  client_body_temp_path $place/nginx/body;
  proxy_temp_path $place/nginx/proxy;
  fastcgi_temp_path $place/nginx/fastcgi;
  uwsgi_temp_path $place/nginx/uwsgi;
  scgi_temp_path $place/nginx/scgi;
  upstream sozialraum {
    server localhost:$first;
    server localhost:$second;
    keepalive 16;
  }
  server {
    listen 127.0.0.1:$proxy;
    location / {
      proxy_pass https://sozialraum;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host \$host;
      proxy_set_header X-Forwarded-For \$remote_addr;
      add_header X-Answered-By \$upstream_addr;
    }
  }
}
CONF

until_true curl -ksf "https://localhost:$first/api/v2/tables"
until_true curl -ksf "https://localhost:$second/api/v2/tables"
say 'both instances answer after, milliseconds' $((($(date +%s%N) - started) / 1000000))
start "$nginx" -p "$place/nginx" -c "$place/nginx/nginx.conf"
until_true curl -sf "http://127.0.0.1:$proxy/api/v2/config"
say 'releases loaded' "$(sql $primary sozialraum 'select count(*) from release')"
say 'observations on primary' "$(sql $primary sozialraum 'select count(*) from observation')"
say 'observations on standby' "$(sql $standby sozialraum 'select count(*) from observation')"

# Every table, whole: the latest release, then that release by name.
differing=0 compared=0 bytes=0
all='valuecodes%5Bindicator%5D=*&valuecodes%5Barea%5D=*&valuecodes%5Byear%5D=*'
ask() { curl -ksf -H 'Host: sozialraum.example' -D "$place/head" "$1" -o "$2" && grep -i '^etag' "$place/head" >>"$2"; }
tables=$(curl -ksf "https://localhost:$first/api/v2/tables?pageSize=100" | grep -o '"id":"[a-z]*-[a-z]*"' | cut -d'"' -f4 | sort -u)
for table in $tables; do
  ask "https://localhost:$first/api/v2/tables/$table/data" "$place/a"
  release=$(grep -o '"release":{"id":"[^"]*"' "$place/a" | head -1 | cut -d'"' -f6)
  for query in '' "&release=$release"; do
    ask "https://localhost:$first/api/v2/tables/$table/data?$all$query" "$place/a"
    ask "https://localhost:$second/api/v2/tables/$table/data?$all$query" "$place/b"
    ask "http://127.0.0.1:$proxy/api/v2/tables/$table/data?$all$query" "$place/c"
    compared=$((compared + 1)) bytes=$((bytes + $(stat -c %s "$place/a")))
    cmp -s "$place/a" "$place/b" && cmp -s "$place/a" "$place/c" || differing=$((differing + 1))
  done
done
say 'questions asked of both instances and through nginx' $compared
say 'bytes of their answers, with ETag' $bytes
say 'answers that differ' $differing
say 'instances nginx used for 20 requests' "$(for _ in $(seq 20); do
  curl -s -o /dev/null -D - "http://127.0.0.1:$proxy/api/v2/tables" | tr -d '\r' | grep -i '^x-answered-by'
done | sort | uniq -c | wc -l)"

# What the primary is told reaches the reader of the standby.
sql $primary sozialraum "update city set name = name || ' *' where id = 'hamburg'"
changed=$(date +%s%N)
shows() { curl -ksf "https://localhost:$second/api/cities" | grep -F 'Hamburg *'; }
until_true shows
say 'a change on the primary shows on the standby after, ms' $((($(date +%s%N) - changed) / 1000000))

[ "$differing" = 0 ] && [ "$compared" -gt 0 ]
