package dev.connectiondoctor.practice.proxy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Request;

/** Whom a proxy lets through. */
public sealed interface ProxyPolicy {

    /** The refusal; empty if the request may pass. */
    Optional<Answer.Page> refusal(Request request);

    /** Everybody passes. */
    record Open() implements ProxyPolicy {
        @Override
        public Optional<Answer.Page> refusal(Request request) {
            return Optional.empty();
        }
    }

    /** Only those who log in pass. */
    record Login(String user, String password) implements ProxyPolicy {
        @Override
        public Optional<Answer.Page> refusal(Request request) {
            return wanted().equals(request.header("proxy-authorization"))
                    ? Optional.empty()
                    : Optional.of(SquidPages.loginRequired());
        }

        private String wanted() {
            byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(login);
        }

        @Override
        public String toString() {
            return "Login";
        }
    }

    /** Only those who log in with their Windows account pass. */
    record CompanyLogin() implements ProxyPolicy {
        @Override
        public Optional<Answer.Page> refusal(Request request) {
            return Optional.of(SquidPages.companyLoginRequired());
        }
    }

    /** The company's rules allow this to nobody. */
    record Forbidden() implements ProxyPolicy {
        @Override
        public Optional<Answer.Page> refusal(Request request) {
            return Optional.of(SquidPages.accessDenied());
        }
    }

    /** A filter of its own kind, which shows everybody this page. */
    record Filtered(Answer.Page page) implements ProxyPolicy {
        @Override
        public Optional<Answer.Page> refusal(Request request) {
            return Optional.of(page);
        }
    }
}
