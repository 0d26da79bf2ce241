from starlette.applications import Starlette
from starlette.routing import Mount
from town import serve, server

serve(Starlette(routes=[Mount("/", app=server())]))
