package dev.connectiondoctor.fault;

import java.util.List;
import java.util.stream.Stream;

/** Every rule, in the order in which causes come: the first problem in this order is the verdict. */
public final class Rulebook {
    private static final List<FaultRule> SETTINGS = List.of(new BaseUrlInvalid(), new BaseUrlFullPath(),
            new BaseUrlDoubled(), new BaseUrlMissingV1(), new BaseUrlWrongPath(), new BaseUrlHasQuery(),
            new BaseUrlNeedsHttps(),
            new BaseUrlPlainHttp(), new CaFileUnreadable(), new StaleCaFile(), new KeyHasBlanks(), new KeyMissing(),
            new KeyOfAnotherProvider());

    private static final List<FaultRule> WAY = List.of(new ProxyUrlMalformed(), new ProxyNotTrusted(),
            new ProxySpeaksPlain(), new ProxySpeaksTls(), new ProxyIsSocks(),
            new ProxyIsNoProxy(), new ProxyUnreachable(), new ProxyWantsLogin(), new ProxyRefusesHost(),
            new ProxyCannotReachHost(), new NameNotFound(), new NameServerFailed(), new NameServerSilent(),
            new PortRefused(), new ConnectionReset(), new PortSilent(), new NoWayToServer(), new Ipv6Broken(),
            new Ipv4Broken(), new SomeAddressesFail());

    private static final List<FaultRule> TLS = List.of(new PlainHttpOnTlsPort(), new NotTls(), new LargeHelloBlocked(),
            new NameNotLetThrough(), new Tls13Blocked(), new ResetOnHello(), new ClosedAfterHello(),
            new SilentAfterHello(), new CertificateTooLarge(), new CertificateUnreadable(), new OnlyOldVersions(),
            new ClientCertificateRequired(), new HandshakeRefused(), new ClockWrong(), new InterceptedUntrusted(),
            new Intercepted(), new MissingIntermediate(), new WrongOrder(), new SelfSigned(), new UnknownAuthority(),
            new CertificateNotYetValid(), new CertificateExpired(), new CertificateOfAnotherHost(), new WeakAuthority(),
            new StrictClientsRefuse(), new Http2Broken(),
            new RevocationUnreachable());

    private static final List<FaultRule> ANSWERS = List.of(new BotChallenge(), new Redirected(), new NotAnApi(),
            new ClosedWithoutAnswer(), new NoAnswer(), new ProtocolUnsupported(), new NoCredit(),
            new WrongHeaderStyle(), new KeyRejected(), new Forbidden(),
            new ModelsOnly(), new ModelMissing(), new ModelUnknown(), new RateLimited(), new Overloaded(),
            new UpstreamUnavailable(),
            new BadGateway(), new EdgeTimeout(), new GatewayTimeout(), new RequestTooLarge(),
            new LargeRequestsRefused(), new ErrorInOk(),
            new EmptyAnswer(), new BetaHeaderRejected(),
            new ServerError(), new RouteMissing(), new UnexpectedModelList());

    private static final List<FaultRule> STREAMS = List.of(new NotAStream(), new StreamErrorEvent(), new StreamReset(),
            new StreamClosedEarly(), new StreamTruncatedHidden(), new StreamStalled(), new StreamEmpty(),
            new SlowFirstByte());

    private static final List<FaultRule> DOCTOR = List.of(new ProbeCrashed(), new TimeLimitReached());

    private Rulebook() {}

    public static List<FaultRule> rules() {
        List<FaultRule> rules = Stream.of(SETTINGS, WAY, TLS, ANSWERS, STREAMS, DOCTOR).flatMap(List::stream).toList();
        return Stream.concat(rules.stream(), Stream.of(new UnexplainedFailure(rules))).toList();
    }
}
