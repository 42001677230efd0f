"""What the comparisons are made of: programs that end with them, certificates, servers, and lines with a delay."""
import contextlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
HOST = "far.practice.test"
KEY = "sk-practice-0123456789abcdef"
PATIENCE = 60

# Nothing of whoever runs this: no proxies, no certificate settings, no home.
CLEAN = {"PATH": os.environ["PATH"] + ":/usr/sbin", "LC_ALL": "C.UTF-8"}


def doctor():
    """The program as it is installed, if it has been packaged, else that of the checkout."""
    given = os.environ.get("DOCTOR")
    packaged = ROOT / "packaging/target/work/tree/usr/lib/connection-doctor/bin/connection-doctor"
    return given or str(packaged if packaged.exists() else ROOT / "app/doctor")


def run(*command, code=0, input=None, env=None, prefix=()):
    """Runs a program to its end and gives what it printed; `code` is the exit code wanted, None for any."""
    ended = subprocess.run([*prefix, *map(str, command)], input=input, env={**CLEAN, **(env or {})}, text=True,
                           stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=4 * PATIENCE,
                           stdin=subprocess.DEVNULL if input is None else None, errors="replace")
    if code is not None and ended.returncode != code:
        sys.exit(f"{' '.join(map(str, command))} ended with {ended.returncode}:\n{(ended.stdout + ended.stderr)[-2000:]}")
    return ended.stdout


class Bench(contextlib.ExitStack):
    """A folder and programs that are gone when this is closed."""

    def __enter__(self):
        super().__enter__()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="doctor-bench-"))
        self.callback(shutil.rmtree, self.folder, ignore_errors=True)
        self.folder.chmod(0o755)
        (self.folder / "home").mkdir()
        return self

    def start(self, *command, prefix=()):
        log = open(self.folder / "programs.log", "ab")
        process = subprocess.Popen([*prefix, *map(str, command)], env=CLEAN, cwd=self.folder, stdin=subprocess.DEVNULL,
                                   stdout=log, stderr=log)
        log.close()
        self.callback(end, process)
        return process

    def check(self, *arguments, prefix=()):
        """The evidence of a quick check, by stage: this computer's settings may be at fault, the line is not."""
        text = run(doctor(), "check", "--depth", "quick", "--no-control-hosts", "--proxy", "none", "--format", "json",
                   "--protocol", "openai-chat", "--model", "practice-small", "--key-file", self.folder / "key",
                   *arguments, prefix=prefix, env={"HOME": str(self.folder / "home")}, code=None)
        return {stage["id"]: stage["evidence"] for stage in json.loads(text)["stages"]}


def end(process):
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def await_port(port, address="127.0.0.1", prefix=()):
    for _ in range(PATIENCE * 20):
        listening = run("ss", "--no-header", "--listening", "--numeric", "--tcp", f"sport = :{port}", prefix=prefix)
        if "LISTEN" in listening:
            return
        time.sleep(0.05)
    sys.exit(f"nobody listens at {address}:{port}")


CONFIG = """
[req]
distinguished_name = dn
[dn]
[ca]
database = FOLDER/issued.txt
new_certs_dir = FOLDER
rand_serial = yes
default_md = sha256
policy = any
[any]
commonName = supplied
"""


class Authority:
    """A root and an issuing authority below it, made by openssl."""

    def __init__(self, folder):
        self.folder = folder
        self.config = folder / "openssl.cnf"
        self.config.write_text(CONFIG.replace("FOLDER", str(folder)))
        (folder / "issued.txt").touch()
        self._issue("root", "/C=ZZ/O=Bench/CN=Bench Root", None, "basicConstraints=critical,CA:TRUE")
        self._issue("issuing", "/C=ZZ/O=Bench/CN=Bench Issuing CA", "root", "basicConstraints=critical,CA:TRUE")
        self.roots = folder / "root.pem"

    def leaf(self, name, host=HOST, key="rsa", dates=None, self_signed=False, intermediate=True):
        """Writes NAME.pem, the chain as a server sends it, and NAME.key."""
        names = f"subjectAltName=DNS:{host},IP:127.0.0.1\nextendedKeyUsage=serverAuth"
        self._issue(name, f"/CN={host}", None if self_signed else "issuing", names, key, dates)
        if intermediate and not self_signed:
            with open(self.folder / f"{name}.pem", "a") as chain:
                chain.write((self.folder / "issuing.pem").read_text())
        return name

    def _issue(self, name, subject, issuer, extensions, key="rsa", dates=None):
        made = self.folder / name
        kind = ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"] if key == "rsa" else [
            "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]
        run("openssl", "genpkey", *kind, "-out", f"{made}.key")
        made.with_suffix(".ext").write_text(extensions + "\nsubjectKeyIdentifier=hash\n"
                                            + ("authorityKeyIdentifier=keyid\n" if issuer else ""))
        run("openssl", "req", "-new", "-config", self.config, "-key", f"{made}.key", "-subj", subject,
            "-out", f"{made}.csr")
        signer = ["-signkey", f"{made}.key"] if issuer is None else [
            "-CA", self.folder / f"{issuer}.pem", "-CAkey", self.folder / f"{issuer}.key"]
        if dates:
            run("openssl", "ca", "-batch", "-config", self.config, "-name", "ca", "-in", f"{made}.csr", "-extfile",
                f"{made}.ext", "-cert", self.folder / f"{issuer}.pem", "-keyfile", self.folder / f"{issuer}.key",
                "-startdate", dates[0], "-enddate", dates[1], "-out", f"{made}.pem", "-notext")
        else:
            run("openssl", "x509", "-req", "-in", f"{made}.csr", "-extfile", f"{made}.ext", "-sha256", "-set_serial",
                str(time.time_ns()), "-days", "60", "-out", f"{made}.pem", *signer)


NGINX = """
daemon off;
master_process off;
pid FOLDER/nginx.pid;
events {}
http {
    access_log off;
    client_body_temp_path FOLDER/body;
    proxy_temp_path FOLDER/proxy;
    fastcgi_temp_path FOLDER/fastcgi;
    uwsgi_temp_path FOLDER/uwsgi;
    scgi_temp_path FOLDER/scgi;
    default_type application/json;
    SERVERS
}
"""
SERVER = """
server {
    LISTEN
    ssl_certificate FOLDER/CERTIFICATE.pem;
    ssl_certificate_key FOLDER/CERTIFICATE.key;
    MORE
    location / {
        if ($http_authorization != "Bearer KEY") {
            return 401 '{"error":{"message":"Incorrect API key provided.","code":"invalid_api_key"}}';
        }
        return 200 '{"object":"list","data":[{"id":"practice-small","object":"model"}]}';
    }
}
"""


def server(certificate, *listen, more="ssl_protocols TLSv1.2 TLSv1.3;"):
    lines = "\n".join(f"listen {each};" for each in listen)
    return SERVER.replace("LISTEN", lines).replace("CERTIFICATE", certificate).replace("MORE", more)


def start_nginx(bench, servers, port, prefix=()):
    text = NGINX.replace("SERVERS", "\n".join(servers)).replace("FOLDER", str(bench.folder)).replace("KEY", KEY)
    (bench.folder / "nginx.conf").write_text(text)
    (bench.folder / "key").write_text(KEY)
    bench.start("nginx", "-p", bench.folder, "-e", "stderr", "-c", bench.folder / "nginx.conf", prefix=prefix)
    await_port(port, prefix=prefix)


class Line:
    """A way to a service: `prefix` starts a program at its near end.

    `addresses` are those of the service, `host` and `port` what a client is told.
    """

    def __init__(self, addresses, port, prefix=()):
        self.host, self.addresses, self.port, self.prefix = HOST, addresses, port, list(prefix)
        self.url = f"https://{HOST}:{port}/v1"


def loopback(bench, milliseconds):
    """Loopback, with a relay that holds back each piece of data for half this time in each direction.

    Connecting is not delayed: nobody can do that on loopback without privileges.
    """
    port = free_port()
    start_nginx(bench, [server("leaf", f"127.0.0.1:{port} ssl")], port)
    if milliseconds:
        relay = free_port()
        bench.start(sys.executable, HERE / "relay.py", relay, port, milliseconds / 2)
        await_port(relay)
        port = relay
    return Line(["127.0.0.1"], port)


def may_make_namespaces():
    return os.geteuid() == 0 and os.path.exists("/dev/net/tun") and shutil.which("dnsmasq", path=CLEAN["PATH"])


def far_away(bench, milliseconds):
    """Two network namespaces whose packets take half this time in each direction, and a name server over there."""
    near, far = (f"doctor-bench-{os.getpid()}-{side}" for side in ("near", "far"))
    own = pathlib.Path("/etc/netns") / near
    for name in (near, far):
        run("ip", "netns", "add", name)
        bench.callback(run, "ip", "netns", "delete", name, code=None)
        run("ip", "-n", name, "link", "set", "lo", "up")
    own.mkdir(parents=True)
    bench.callback(shutil.rmtree, own)
    (own / "resolv.conf").write_text("nameserver 10.99.0.2\n")
    (own / "nsswitch.conf").write_text("hosts: files dns\n")
    for file in ("npmrc", "pip.conf", "gitconfig"):  # What this computer tells its users' programs is no part of it.
        if os.path.exists(f"/etc/{file}"):
            (own / file).write_text("")
    way = ROOT / "src/test/resources/dev/connectiondoctor/real/longway.py"
    bench.start(sys.executable, way, near, far, milliseconds / 2)
    for name, addresses in ((near, ["10.99.0.1/24", "fd99::1/64"]), (far, ["10.99.0.2/24", "fd99::2/64"])):
        await_device(name)
        run("ip", "-n", name, "link", "set", "dev", "longway", "up")
        for address in addresses:
            more = ["nodad"] if ":" in address else []
            run("ip", "-n", name, "addr", "add", address, "dev", "longway", *more)
    there = ["ip", "netns", "exec", far]
    bench.start("dnsmasq", "--keep-in-foreground", "--conf-file=/dev/null", "--no-resolv", "--no-hosts", "--user=",
                "--group=", "--pid-file=", f"--host-record={HOST},10.99.0.2,fd99::2", prefix=there)
    start_nginx(bench, [server("leaf", "443 ssl http2", "[::]:443 ssl http2")], 443, prefix=there)
    await_port(53, prefix=there)
    return Line(["10.99.0.2", "fd99::2"], 443, ["ip", "netns", "exec", near])


def await_device(namespace):
    for _ in range(PATIENCE * 20):
        if "longway" in run("ip", "-n", namespace, "link"):
            return
        time.sleep(0.05)
    sys.exit(f"no device in {namespace}")


def load():
    return os.getloadavg()[0]
