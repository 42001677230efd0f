package dev.connectiondoctor.cli;

/** A certificate for tests that need the form and not the trust. */
final class Roots {
    static final String ONE = """
            -----BEGIN CERTIFICATE-----
            MIIBtTCCAVugAwIBAgIUMW8jZsQt+ZyfDpFqaklGA5K+to4wCgYIKoZIzj0EAwIw
            LzEWMBQGA1UECgwNRXhhbXBsZSBUcnVzdDEVMBMGA1UEAwwMRXhhbXBsZSBSb290
            MCAXDTI2MTEyMDA1NDQ0NloYDzIxMjYxMDI3MDU0NDQ2WjAvMRYwFAYDVQQKDA1F
            eGFtcGxlIFRydXN0MRUwEwYDVQQDDAxFeGFtcGxlIFJvb3QwWTATBgcqhkjOPQIB
            BggqhkjOPQMBBwNCAAQnocUj6Gz1Pimk8fHzDrec8/UkaP+8sQFfioWcDSmyRm7q
            apPnpfrYrMsh3MAPdpOIneNyg88XYCWyqfK56Pxgo1MwUTAdBgNVHQ4EFgQUw42I
            i8AWeAzDg15qUcLKv/GDIRQwHwYDVR0jBBgwFoAUw42Ii8AWeAzDg15qUcLKv/GD
            IRQwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiAimeLgmXbNuT0J
            tc7VFWkO5ocoCyksDEuHdWX2R17/FgIhAMnwnlWUOHlC4afJFAQ/6Qqx4lcgQ6Px
            O/JHWfAasaWF
            -----END CERTIFICATE-----
            """;

    private Roots() {}
}
