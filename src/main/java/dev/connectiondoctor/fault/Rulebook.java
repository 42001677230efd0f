package dev.connectiondoctor.fault;

import java.util.List;
import java.util.stream.Stream;

/** Every rule, in the order in which causes come: the first problem in this order is the verdict. */
public final class Rulebook {
    private static final List<FaultRule> SETTINGS = List.of(new BaseUrlInvalid(), new BaseUrlFullPath(),
            new BaseUrlDoubled(), new BaseUrlMissingV1(), new BaseUrlWrongPath(), new BaseUrlHasQuery(),
            new BaseUrlNeedsHttps(),
            new BaseUrlPlainHttp(), new CaFileUnreadable(), new StaleCaFile(), new KeyHasBlanks(), new KeyMissing(),
            new KeyOfAnotherProvider(), new AuthConflict(), new VariableOverridden(), new LoginLoop(),
            new SettingsFileUnreadable());

    private static final List<FaultRule> WAY = List.of(new CaptivePortal(), new ProxyByScriptOnly(),
            new ProxyUrlMalformed(), new SocksUnsupported(), new StaleProxy(), new ProxyBreaksDirectTarget(),
            new NoProxyMismatch(), new ProxyRequired(), new ProxyNotTrusted(), new ProxySpeaksPlain(),
            new ProxySpeaksTls(), new ProxyIsSocks(), new ProxyIsNoProxy(), new ProxyUnreachable(),
            new ProxyLoginUnsupported(), new ProxyWantsLogin(), new ProxyRefusesHost(), new ProxyCannotReachHost(),
            new ProxySlow(), new NameNotFound(), new NameServerFailed(), new NameServerSilent(),
            new HostsFileRewrites(), new NameHidden(), new SearchDomainAnswered(), new NameServersDisagree(),
            new SlowLookUp(),
            new PortRefused(), new ConnectionReset(), new PortSilent(), new NoWayToServer(), new PacketsLost(),
            new Ipv6Broken(), new Ipv4Broken(), new SomeAddressesFail(), new FarAway());

    private static final List<FaultRule> TLS = List.of(new PlainHttpOnTlsPort(), new NotTls(), new LargeHelloBlocked(),
            new NameNotLetThrough(), new Tls13Blocked(), new ResetOnHello(), new ClosedAfterHello(),
            new SilentAfterHello(), new CertificateTooLarge(), new CertificateUnreadable(), new OnlyOldVersions(),
            new ClientCertificateRequired(), new HandshakeRefused(), new ClockWrong(), new InterceptedUntrusted(),
            new Intercepted(), new MissingIntermediate(), new WrongOrder(), new SelfSigned(), new UnknownAuthority(),
            new CertificateNotYetValid(), new CertificateExpired(), new CertificateOfAnotherHost(), new WeakAuthority(),
            new StrictClientsRefuse(), new Http2Broken(),
            new RevocationUnreachable());

    private static final List<FaultRule> ANSWERS = List.of(new BlockPage(), new RegionBlocked(), new BotChallenge(),
            new Redirected(), new NotAnApi(), new ClosedWithoutAnswer(), new NoAnswer(), new ProtocolUnsupported(),
            new NoCredit(), new QuotaExhausted(), new OperatorKeyBroken(), new WrongHeaderStyle(), new KeyRejected(),
            new ContentBlocked(), new Forbidden(), new ModelsOnly(), new ModelMissing(), new BackgroundModelMissing(),
            new ModelUnknown(),
            new NoRouteForModel(), new RateLimited(), new Overloaded(), new UpstreamUnavailable(), new BadGateway(),
            new EdgeError(), new EdgeTimeout(), new GatewayTimeout(), new RequestTooLarge(),
            new ToolRequestsRefused(), new LargeRequestsRefused(), new FirewallMindsContent(), new BetaHeaderRejected(),
            new RequestRejected(),
            new ErrorInOk(),
            new EmptyAnswer(),
            new ServerError(), new RouteMissing(), new UnexpectedModelList());

    private static final List<FaultRule> STREAMS = List.of(new NotAStream(), new StreamErrorEvent(),
            new StreamMalformed(),
            new StreamNoEventLines(), new StreamWorksOverHttp1(), new StreamCutAfterSilence(),
            new StreamCutAtTotalTime(), new StreamReset(),
            new StreamClosedEarly(), new StreamTruncatedHidden(), new StreamStalled(), new StreamEmpty(),
            new WorksOnlyStreamed(), new StreamBuffered(), new StreamBlockBuffered(), new StreamSlow(),
            new IdleConnectionDropped(), new SlowFirstByte());

    /** What is good to know, and seldom the cause. */
    private static final List<FaultRule> HINTS = List.of(new EnvNotSeenByGui(), new FakeAddress());

    private static final List<FaultRule> DOCTOR = List.of(new ProbeCrashed(), new TimeLimitReached());

    private Rulebook() {}

    public static List<FaultRule> rules() {
        List<FaultRule> rules = Stream.of(SETTINGS, WAY, TLS, ANSWERS, STREAMS, HINTS, DOCTOR)
                .flatMap(List::stream)
                .toList();
        return Stream.concat(rules.stream(), Stream.of(new UnexplainedFailure(rules))).toList();
    }
}
