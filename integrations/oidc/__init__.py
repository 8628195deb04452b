"""OpenID Connect: asks the company's identity provider who somebody is."""
