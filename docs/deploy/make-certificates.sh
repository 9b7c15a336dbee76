#!/bin/sh
# Makes a certificate for a network without internet, signed by a certificate authority of your own.
#
#   sh docs/deploy/make-certificates.sh FOLDER NAME_OR_ADDRESS...
#   sh docs/deploy/make-certificates.sh /etc/hailong/tls khaosat.noibo 192.168.1.10
#
# Leaves in FOLDER: authority.crt (install it on every tablet), authority.key (keep it away from the server),
# server.crt and server.key (TLS_CERT and TLS_KEY). Run it again to renew the server's certificate: the authority stays, so the
# tablets need nothing new. Needs openssl 1.1.1 or newer.
set -eu
umask 077

folder=${1:?"give a folder and the names or addresses of the server"}
shift
[ "$#" -gt 0 ] || { echo "give the names or addresses of the server" >&2; exit 2; }
mkdir -p "$folder"
cd "$folder"

names=
for name in "$@"; do
  case $name in
    *[!0-9.]*)
      case $name in
        *:*) kind=IP ;;
        *[!A-Za-z0-9.-]*) echo "$name is neither a name nor an address" >&2; exit 2 ;;
        *) kind=DNS ;;
      esac ;;
    *) kind=IP ;;
  esac
  names="${names:+$names,}$kind:$name"
done

if [ ! -e authority.key ]; then
  openssl ecparam -name prime256v1 -genkey -noout -out authority.key
  openssl req -x509 -new -key authority.key -sha256 -days 3650 -out authority.crt \
    -subj "/O=Hai Long/CN=Hai Long local authority" -config /dev/stdin <<'CONF'
[req]
distinguished_name = dn
x509_extensions = authority
[dn]
[authority]
basicConstraints = critical, CA:true, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
CONF
fi

# Renewed beside its place and moved there whole: a running server reads both files.
openssl ecparam -name prime256v1 -genkey -noout -out server.key.new
openssl req -new -key server.key.new -out server.csr -subj "/CN=$1" -config /dev/stdin <<'CONF'
[req]
distinguished_name = dn
[dn]
CONF
# iPads take no certificate of an own authority that lasts longer than 825 days.
openssl x509 -req -in server.csr -CA authority.crt -CAkey authority.key -sha256 -days 820 \
  -set_serial "0x$(openssl rand -hex 16)" -out server.crt.new -extfile /dev/stdin <<CONF
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = $names
authorityKeyIdentifier = keyid
CONF
cat authority.crt >> server.crt.new
mv server.key.new server.key
mv server.crt.new server.crt
rm -f server.csr
chmod 644 authority.crt server.crt

echo "TLS_CERT=$(pwd)/server.crt"
echo "TLS_KEY=$(pwd)/server.key"
echo "Install $(pwd)/authority.crt on every tablet; its fingerprint is"
openssl x509 -in authority.crt -noout -fingerprint -sha256
