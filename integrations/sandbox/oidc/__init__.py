"""The stand-in identity provider: OpenID Connect's code flow with PKCE, for a handful of sample people."""
