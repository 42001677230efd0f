package dev.connectiondoctor.app;

import java.util.Map;

import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;
import dev.connectiondoctor.fault.Trial;
import dev.connectiondoctor.stage.Stage;

/** Findings with every kind of fix and step. */
final class SampleFindings {
    private SampleFindings() {}

    static Finding intercepted() {
        Step how = new Step.Text("how");
        Step why = new Step.Text("why");
        Step root = new Step.File("corp-root.pem", Samples.rootPem());
        return Finding.problem("sample.intercepted", Stage.TLS, Culprit.NETWORK)
                .with("inspector", "Zscaler")
                .because("chain/0/issuer")
                .fix(Fix.of("sample-ask", how, new Step.Setting("host", "api.anthropic.com"),
                        new Step.Setting("port", "443"),
                        new Step.Link("https://docs.example.com/inspection/exceptions"))
                        .forAudience(Fix.Audience.IT))
                .fix(Fix.of("sample-update", how))
                .fix(Fix.of("sample-trust", why, root, how,
                        new Step.Env("NODE_EXTRA_CA_CERTS", "$HOME/corp-root.pem"))
                        .forTool("claude-code")
                        .forOs("linux")
                        .tried(new Trial.Proven("sample-root", Map.of())))
                .fix(Fix.of("sample-trust", why, root, how,
                        new Step.Command("setx NODE_EXTRA_CA_CERTS \"%USERPROFILE%\\corp-root.pem\""))
                        .forTool("claude-code")
                        .forOs("windows")
                        .tried(new Trial.Proven("sample-root", Map.of())))
                .fix(Fix.of("sample-trust", how, new Step.Setting("http.sslCAInfo", "~/corp-root.pem")).forTool("git"))
                .fix(Fix.of("sample-trust", why, root, how,
                        new Step.Command("pip config set global.cert corp-root.pem"))
                        .forTool("python"))
                .fix(Fix.of("sample-renew", how).tried(new Trial.Proven("sample-root", Map.of())))
                .build();
    }

    static Finding cut() {
        return Finding.problem("sample.cut", Stage.LONG_STREAM, Culprit.GATEWAY)
                .likely()
                .with("seconds", 60)
                .fix(Fix.of("sample-timer", new Step.File("/etc/nginx/conf.d/gateway.conf",
                        "proxy_buffering off;\nproxy_read_timeout 600s;")).forAudience(Fix.Audience.IT))
                .build();
    }
}
