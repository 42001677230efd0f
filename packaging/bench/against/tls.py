"""(c) What the doctor says about TLS beside testssl.sh and sslscan, for the facts that they share.

Usage: tls.py
"""
import concurrent.futures
import datetime
import json
import re
import xml.etree.ElementTree

import figures
import parts

OLD = "ssl_ciphers ALL:@SECLEVEL=0;"
# Server: what is special, its leaf, and nginx's words for it or openssl's arguments.
SERVERS = {
    "nginx, TLS 1.2 and 1.3, RSA, HTTP/2": ("leaf", "ssl_protocols TLSv1.2 TLSv1.3;", "ssl http2"),
    "nginx, TLS 1.3 only, EC": ("ec", "ssl_protocols TLSv1.3;", "ssl"),
    "nginx, TLS 1.2 only, one cipher": ("leaf", "ssl_protocols TLSv1.2; ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256;", "ssl"),
    "nginx, TLS 1.0 to 1.2, old ciphers": ("leaf", "ssl_protocols TLSv1 TLSv1.1 TLSv1.2; " + OLD, "ssl"),
    "nginx, intermediate certificate missing": ("alone", "ssl_protocols TLSv1.2 TLSv1.3;", "ssl"),
    "nginx, expired": ("expired", "ssl_protocols TLSv1.2 TLSv1.3;", "ssl"),
    "nginx, other host's name": ("other", "ssl_protocols TLSv1.2 TLSv1.3;", "ssl"),
    "nginx, self-signed": ("self", "ssl_protocols TLSv1.2 TLSv1.3;", "ssl"),
    "openssl, TLS 1.3, ChaCha20 only": ("ec", ["-tls1_3", "-ciphersuites", "TLS_CHACHA20_POLY1305_SHA256"], None),
    "openssl, TLS 1.1 at most": ("leaf", ["-no_tls1_2", "-no_tls1_3", "-cipher", "ALL:@SECLEVEL=0"], None),
}
VERSIONS = {"TLS 1.0": "TLSv1", "TLS 1.1": "TLSv1.1", "TLS 1.2": "TLSv1.2", "TLS 1.3": "TLSv1.3"}
FACTS = ("TLS 1.0", "TLS 1.1", "TLS 1.2", "TLS 1.3", "cipher", "ALPN", "leaf", "issuer", "names", "not before", "not after", "certificates sent",
         "chain trusted", "host's name")


def utc(text, *layouts):
    for layout in layouts:
        try:
            return datetime.datetime.strptime(text.strip(), layout).strftime("%Y-%m-%d %H:%M")
        except ValueError:
            pass
    return text


def offered(text):
    return "offered" if text.startswith("offered") else "not offered"


def by_doctor(bench, port, roots):
    tls = bench.check("--base-url", f"https://{parts.HOST}:{port}/v1", "--public-roots", roots, "--only", "tls",
                      "--resolve", f"{parts.HOST}:127.0.0.1")["tls"]
    facts = {name: offered("offered" if tls["versions"][key] == "accepted" else "")
             for name, key in VERSIONS.items() if key in tls.get("versions", {})}
    facts["cipher"], facts["ALPN"] = tls.get("cipher"), tls.get("alpn")
    chain, verified = tls.get("chain") or [], tls.get("verification") or {}
    if chain:
        leaf = chain[0]
        facts |= {"leaf": leaf["sha256"], "issuer": re.search("CN=([^,]*)", leaf["issuer"])[1], "names": set(leaf["sans"]),
                  "not before": utc(leaf["notBefore"], "%Y-%m-%dT%H:%M:%SZ"),
                  "not after": utc(leaf["notAfter"], "%Y-%m-%dT%H:%M:%SZ"), "certificates sent": len(chain),
                  "chain trusted": bool(verified.get("publicRoots") and verified.get("validity") == "valid"),
                  "host's name": verified.get("hostMatches")}
    return facts


def by_testssl(bench, port, roots):
    result = bench.folder / f"testssl-{port}.json"
    parts.run("testssl", "--quiet", "--color", "0", "--warnings", "off", "--nodns", "none", "--openssl-timeout", "10",
              "--connect-timeout", "10", "-p", "-S", "-P", "--add-ca", roots, "--jsonfile", result, "--ip", "127.0.0.1",
              f"{parts.HOST}:{port}", code=None, env={"HOME": str(bench.folder / "home"), "TERM": "dumb"})
    got = {}
    for each in json.loads(result.read_text()):
        got.setdefault(each["id"].split(" ")[0], each["finding"])
    alpn = got.get("ALPN", got.get("ALPN_HTTP2", ""))
    facts = {"TLS 1.0": offered(got.get("TLS1", "")), "TLS 1.1": offered(got.get("TLS1_1", "")),
             "TLS 1.2": offered(got.get("TLS1_2", "")), "TLS 1.3": offered(got.get("TLS1_3", "")),
             "cipher": got.get("cipher_negotiated", "").split(",")[0].split(" ")[0] or None,
             "ALPN": "h2" if "h2" in f"{alpn} {got.get('ALPN_HTTP2', '')}" else ("http/1.1" if "http/1.1" in alpn else None)}
    if "cert_fingerprintSHA256" in got:
        facts |= {"leaf": got["cert_fingerprintSHA256"].lower(), "issuer": got["cert_caIssuers"].split(" (")[0],
                  "names": set(got["cert_subjectAltName"].split()), "not before": got["cert_notBefore"],
                  "not after": got["cert_notAfter"], "certificates sent": int(got["certs_countServer"]),
                  "chain trusted": "passed" in got["cert_chain_of_trust"] and "expired" not in got["cert_expirationStatus"],
                  "host's name": got["cert_trust"].startswith("Ok")}
    return facts


def by_sslscan(bench, port, _):
    result = bench.folder / f"sslscan-{port}.xml"
    parts.run("sslscan", "--no-colour", "--no-heartbleed", "--no-renegotiation", "--no-compression", "--no-fallback",
              "--no-groups", "--show-certificate", f"--xml={result}", f"--sni-name={parts.HOST}", f"127.0.0.1:{port}",
              code=None)
    test = xml.etree.ElementTree.parse(result).getroot().find("ssltest")
    enabled = {f"{each.get('type')}{each.get('version')}": each.get("enabled") == "1" for each in test.iter("protocol")}
    facts = {f"TLS {version}": "offered" if enabled.get(f"tls{version}") else "not offered"
             for version in ("1.0", "1.1", "1.2", "1.3")}
    facts["cipher"] = [each.get("cipher") for each in test.iter("cipher")]
    short = next((each for each in test.iter("certificate") if each.get("type") == "short"), None)
    if short is not None:
        names = re.findall(r"(?:DNS|IP Address):([^,\s]+)", short.findtext("altnames") or "")
        facts |= {"issuer": short.findtext("issuer").strip(), "names": set(names),
                  "not before": utc(short.findtext("not-valid-before"), "%b %d %H:%M:%S %Y GMT"),
                  "not after": utc(short.findtext("not-valid-after"), "%b %d %H:%M:%S %Y GMT")}
    return facts


def same_cipher(doctors, other):
    """The doctor writes the names of the standard, the others OpenSSL's; sslscan lists all that are accepted."""
    def words(name):
        return re.sub("TLS_|WITH_|_|-", " ", name or "").replace("AES 128", "AES128").replace("AES 256", "AES256") \
            .replace("CHACHA20 POLY1305 SHA256", "CHACHA20 POLY1305").replace("CBC ", "").split()
    return any(words(doctors) == words(each) for each in (other if isinstance(other, list) else [other]))


def start(bench, authority):
    ports = {}
    authority.leaf("leaf")
    authority.leaf("ec", key="ec")
    authority.leaf("alone", intermediate=False)
    authority.leaf("expired", dates=("20250101000000Z", "20250601000000Z"))
    authority.leaf("other", host="other.practice.test")
    authority.leaf("self", self_signed=True)
    servers = []
    for name, (leaf, words, listen) in SERVERS.items():
        port = ports[name] = parts.free_port()
        if listen:
            servers.append(parts.server(leaf, f"127.0.0.1:{port} {listen}", more=words))
        else:
            made = bench.folder / leaf
            bench.start("openssl", "s_server", "-accept", f"127.0.0.1:{port}", "-cert", f"{made}.pem", "-key",
                        f"{made}.key", "-cert_chain", bench.folder / "issuing.pem", "-alpn", "http/1.1", "-www", *words)
    parts.start_nginx(bench, servers, next(iter(ports.values())))
    for port in ports.values():
        parts.await_port(port)
    return ports


def compare(doctor, other, name, tool):
    """Lines of one table: how many facts agree, and those that do not."""
    agree, apart = 0, []
    for fact in FACTS:
        if fact not in doctor or fact not in other:
            # The doctor tries old versions only where the new ones are refused.
            if fact not in VERSIONS and fact in other and other[fact] not in (None, "", []):
                apart.append((name, tool, fact, "not said", other[fact]))
            continue
        ours, theirs = doctor[fact], other[fact]
        if ours is None and not theirs or (same_cipher(ours, theirs) if fact == "cipher" else ours == theirs):
            agree += 1
        else:
            apart.append((name, tool, fact, ours, theirs))
    return agree, apart


def shown(value):
    if isinstance(value, (set, list)):
        return ", ".join(sorted(map(str, value))[:4]) + (" …" if len(value) > 4 else "")
    return {True: "yes", False: "no", None: "none"}.get(value, value) if not isinstance(value, str) else value


def main():
    with parts.Bench() as bench:
        authority = parts.Authority(bench.folder)
        ports = start(bench, authority)
        with concurrent.futures.ThreadPoolExecutor(5) as scans:
            theirs = {(name, tool): scans.submit(by, bench, port, authority.roots) for name, port in ports.items()
                      for tool, by in (("testssl.sh", by_testssl), ("sslscan", by_sslscan))}
            ours = {name: by_doctor(bench, port, authority.roots) for name, port in ports.items()}
            rows, apart = [], []
            for name in ports:
                row = [name]
                for tool in ("testssl.sh", "sslscan"):
                    agree, different = compare(ours[name], theirs[name, tool].result(), name, tool)
                    row.append(f"{agree} of {agree + len(different)}")
                    apart += different
                rows.append(row)
    print(figures.table(("server", "as testssl.sh", "as sslscan"), rows))
    print("\nEvery difference:\n")
    print(figures.table(("server", "beside", "fact", "doctor", "the other"),
                        [(name, tool, fact, shown(one), shown(other)) for name, tool, fact, one, other in apart])
          if apart else "none")


main()
